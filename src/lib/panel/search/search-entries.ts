import type { Briefing, Weight } from '#lib/briefing/briefing.ts';
import { languageDirection } from '#lib/text/language-direction.ts';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import { passageLabel } from '../article-index.ts';
import { printedDate, printedName } from '../source-label.ts';

export type EntryKind = 'place' | 'passage' | 'note' | 'event' | 'source';

/** A name in another language. */
export interface EntryName {
  readonly name: string;
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Something that can be found. */
export interface SearchEntry {
  /** `kind:id`, unlike any other. */
  readonly key: string;
  readonly kind: EntryKind;
  readonly id: string;
  readonly title: string;
  /** The names of a place other than its title. */
  readonly names: readonly EntryName[];
  readonly text: string;
  /** The passage in which an event is told, or that a note is on; the places of an event. */
  readonly passage: string | null;
  readonly places: readonly string[];
  readonly weight: Weight | null;
}

/** All that can be found in a briefing: places, passages, notes, events that have no passage of their own, sources. */
export function searchEntries(briefing: Briefing): SearchEntry[] {
  const passages = new Map(briefing.passages.map((passage) => [passage.id, passage]));
  const voices = new Map(briefing.voices.map((voice) => [voice.id, voice.name]));
  return [
    ...briefing.places.map((place) =>
      entry('place', place.id, place.name, {
        names: Object.entries(place.names)
          .filter(([, name]) => name !== place.name)
          .map(([lang, name]) => ({ name, lang, dir: languageDirection(lang) })),
        text: [place.role, place.where].filter((part) => part).join(' · '),
        weight: place.weight
      })
    ),
    ...briefing.passages.map((passage) =>
      entry('passage', passage.id, passageLabel(passage), {
        text: `${voices.get(passage.voice) ?? ''}: ${toPlainText(passage.body)}`
      })
    ),
    ...briefing.notes.map((note) => {
      const on = passages.get(note.on[0] ?? '');
      return entry('note', note.id, on === undefined ? '' : passageLabel(on), {
        text: toPlainText(note.body),
        passage: on?.id ?? null
      });
    }),
    ...briefing.events
      .filter(({ origin }) => origin === 'event')
      .map((event) =>
        entry('event', event.id, event.title, {
          text: `${event.when.printed} · ${toPlainText(event.body)}`,
          passage: event.passages[0] ?? null,
          places: event.places
        })
      ),
    ...briefing.sources.map((source) =>
      entry('source', source.id, source.title ?? source.id, {
        text: [
          source.author?.map(printedName).join(', '),
          source['container-title'] ?? source.publisher,
          printedDate(source.issued, briefing.lang)
        ]
          .filter((part) => part)
          .join(' · ')
      })
    )
  ];
}

function entry(
  kind: EntryKind,
  id: string,
  title: string,
  over: Partial<Omit<SearchEntry, 'key' | 'kind' | 'id' | 'title'>>
): SearchEntry {
  return {
    key: `${kind}:${id}`,
    kind,
    id,
    title,
    names: [],
    text: '',
    passage: null,
    places: [],
    weight: null,
    ...over
  };
}
