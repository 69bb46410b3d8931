import type { Briefing, Place } from '#lib/briefing/briefing.ts';
import type { Focus } from '#lib/briefing/focus.ts';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import type { Words } from '#lib/words/en.ts';

/** One page of a briefing: what it looks at, and where it stands. */
export interface PageSubject {
  readonly briefing: Briefing;
  readonly focus: Focus;
  /** From the site's root, such as `kerman/places/beirut/`. */
  readonly path: string;
  /** From the page to the briefing's own page. */
  readonly root: string;
  readonly title: string;
  /** One line, at most 300 characters. */
  readonly description: string;
}

/**
 * The page of a briefing at a focus; null where the briefing has no such place or stop. At an id that a place had
 * in an earlier edition it is the page of that place.
 */
export function pageSubject(briefing: Briefing, focus: Focus, words: Words): PageSubject | null {
  const { slug, title } = briefing;
  switch (focus.kind) {
    case 'none':
      return { briefing, focus, path: `${slug}/`, root: './', title, description: line(briefing.summary) };
    case 'place': {
      const place = placeAt(briefing, focus.id);
      if (place === null) return null;
      const said = [place.role, place.where].filter((part) => part).join(' ');
      return {
        briefing,
        focus: { ...focus, id: place.id },
        path: `${slug}/places/${place.id}/`,
        root: '../../',
        title: words.titleOfPart(place.name, title),
        description: line(said === '' ? briefing.summary : said)
      };
    }
    case 'stop': {
      const stop = briefing.tour[focus.number - 1];
      if (stop === undefined) return null;
      const narration = toPlainText(stop.narration);
      return {
        briefing,
        focus,
        path: `${slug}/tour/${focus.number}/`,
        root: '../../',
        title: words.titleOfPart(
          words.stopTitle(words.stopOf(focus.number, briefing.tour.length), stop.title),
          title
        ),
        description: line(narration === '' ? briefing.summary : narration)
      };
    }
    case 'passage':
      return null;
  }
}

/** The ids below `places/` that have a page: those of the places, and those that they had in earlier editions. */
export function placePageIds(briefing: Briefing): string[] {
  const ids = new Set(briefing.places.map(({ id }) => id));
  const former = Object.entries(briefing.redirects).flatMap(([id, current]) =>
    ids.has(current) && !ids.has(id) ? [id] : []
  );
  return [...ids, ...former];
}

function placeAt(briefing: Briefing, id: string): Place | null {
  const current = new Map(Object.entries(briefing.redirects)).get(id);
  const { places } = briefing;
  return places.find((place) => place.id === id) ?? places.find((place) => place.id === current) ?? null;
}

/** Every page that a briefing has under its present address. */
export function focusesOf(briefing: Briefing): Focus[] {
  return [
    { kind: 'none' },
    ...briefing.places.map(({ id }): Focus => ({ kind: 'place', id, flow: null })),
    ...briefing.tour.map((_, index): Focus => ({ kind: 'stop', number: index + 1 }))
  ];
}

function line(text: string): string {
  const one = text.replace(/\s+/gu, ' ').trim();
  if (one.length <= 300) return one;
  const space = one.lastIndexOf(' ', 298);
  if (space > 0) return `${one.slice(0, space)} …`;
  // Where no word ends, the cut is between characters, and not between the halves of one.
  return `${one.slice(0, 298).replace(/[\ud800-\udbff]$/, '')} …`;
}
