import { diagnose, type Position } from '#lib/briefing/diagnostic.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from './rule.ts';

/**
 * Ids are unique where they could be confused: those of the text (passages, notes, events, flows) among
 * themselves, and places, stops and sources each among themselves. A stop may be called as its place is.
 */
export const uniqueIds: Rule = function* (draft) {
  yield* repeated(inText(draft));
  yield* repeated(draft.places.map(({ place, idAt }) => ({ id: place.id, what: 'a place', at: idAt })));
  yield* repeated(draft.stops.map(({ stop, idAt }) => ({ id: stop.id, what: 'a stop', at: idAt })));
  yield* repeated(draft.sources.map(({ source, idAt }) => ({ id: source.id, what: 'a source', at: idAt })));
};

interface Named {
  readonly id: string;
  readonly what: string;
  readonly at: Position;
}

function* inText({ text }: Draft): Generator<Named> {
  for (const { passage, idAt } of text.passages) yield { id: passage.id, what: 'a passage', at: idAt };
  for (const { note, idAt } of text.notes) yield { id: note.id, what: 'a note', at: idAt };
  for (const { event, idAt } of text.events) yield { id: event.id, what: 'an event', at: idAt };
  for (const { flow, idAt } of text.flows) yield { id: flow.id, what: 'a flow', at: idAt };
}

function* repeated(all: Iterable<Named>) {
  const first = new Map<string, Named>();
  for (const thing of all) {
    const other = first.get(thing.id);
    if (!other) {
      first.set(thing.id, thing);
      continue;
    }
    yield diagnose(
      'id-duplicate',
      thing.at,
      `found “${thing.id}” for ${thing.what}; it is ${other.what} already (${other.at.file}:${other.at.line})`,
      'give one of them another id'
    );
  }
}
