import { publishedBriefings } from '#lib/server/shelf.ts';
import { shelfMap } from '#lib/server/still-map/shelf-map.ts';
import { wordsFor } from '#lib/words/words-for.ts';

// The shelf needs no script.
export const csr = false;

/** What the shelf says of each published briefing, and a map of where they are. */
export const load = () => ({
  map: shelfMap(publishedBriefings(), wordsFor('en').shelfMap),
  briefings: publishedBriefings().map(
    ({ slug, title, summary, lang, dir, edition, places, passages, tour }) => ({
      slug,
      title,
      summary,
      lang,
      dir,
      edition,
      places: places.length,
      passages: passages.length,
      stops: tour.length
    })
  )
});
