import type { Words } from '#lib/words/en.ts';
import type { PageSubject } from '../page-subject.ts';
import { hasCard } from './has-card.ts';

/** The size of every preview card, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The preview card that a page shows of itself elsewhere. */
export interface PageCard {
  /** From the site's root. */
  readonly path: string;
  /** What the card shows, for who cannot see it. */
  readonly alt: string;
}

/** The card of a page: a lead place has one of its own; every other page shows the briefing's. */
export function pageCard({ briefing, focus, path }: PageSubject, words: Words): PageCard {
  const place = focus.kind === 'place' ? briefing.places.find(({ id }) => id === focus.id) : undefined;
  return place !== undefined && hasCard(place)
    ? { path: `${path}card.png`, alt: words.cardOfPlace(place.name, briefing.title) }
    : { path: `${briefing.slug}/card.png`, alt: words.cardOfBriefing(briefing.title) };
}
