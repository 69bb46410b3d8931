import { diagnose, type Position } from '#lib/briefing/diagnostic.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from './rule.ts';

/** Places, passages, notes, events, flows and stops have ids of their own; so have sources among themselves. */
export const uniqueIds: Rule = function* (draft) {
  yield* repeated(named(draft));
  yield* repeated(draft.sources.map(({ source, idAt }) => ({ id: source.id, what: 'a source', at: idAt })));
};

interface Named {
  readonly id: string;
  readonly what: string;
  readonly at: Position;
}

function* named({ places, text, stops }: Draft): Generator<Named> {
  for (const { place, idAt } of places) yield { id: place.id, what: 'a place', at: idAt };
  for (const { passage, idAt } of text.passages) yield { id: passage.id, what: 'a passage', at: idAt };
  for (const { note, idAt } of text.notes) yield { id: note.id, what: 'a note', at: idAt };
  for (const { event, idAt } of text.events) yield { id: event.id, what: 'an event', at: idAt };
  for (const { flow, idAt } of text.flows) yield { id: flow.id, what: 'a flow', at: idAt };
  for (const { stop, idAt } of stops) yield { id: stop.id, what: 'a stop', at: idAt };
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
