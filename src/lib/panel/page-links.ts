import type { Briefing, Weight } from '#lib/briefing/briefing.ts';
import { markShape, type MarkShape } from '#lib/briefing/mark-shape.ts';

/** The mark that a place has in the sentence and on the map. */
export interface PlaceMark {
  readonly weight: Weight;
  readonly shape: MarkShape;
}

/** Where things stand, as addresses relative to the page that shows them. */
export interface PageLinks {
  /** The briefing's own page. */
  readonly briefing: string;
  place(id: string): string;
  /** The mark of a place; the plainest one where the briefing has no such place. */
  mark(id: string): PlaceMark;
  /** The reader at a stop, counted from 1. */
  stop(number: number): string;
  /** A passage or note on the page that is open. */
  passage(id: string): string;
  /** A source in the page's own list. */
  source(id: string): string;
  /** An address that the author wrote: relative ones start at the briefing's page. */
  written(href: string): string;
}

/**
 * The addresses of one briefing's pages.
 *
 * @param root the way from the open page to the briefing's page: `./` there, `../../` on the page of a
 *   place or stop, an absolute path in a running reader. It ends in a slash.
 */
export function pageLinks(briefing: Pick<Briefing, 'places'>, root: string): PageLinks {
  const marks = new Map(
    briefing.places.map((place): [string, PlaceMark] => [
      place.id,
      { weight: place.weight, shape: markShape(place) }
    ])
  );
  return {
    briefing: root,
    place: (id) => `${root}places/${id}/`,
    mark: (id) => marks.get(id) ?? { weight: 'mentioned', shape: 'none' },
    stop: (number) => `${root}tour/${number}/`,
    passage: (id) => `#${id}`,
    source: (id) => `#ui-source-${id}`,
    written: (href) => (/^(?:[a-z][a-z0-9+.-]*:|[/#?])/i.test(href) ? href : root + href.replace(/^\.\//, ''))
  };
}
