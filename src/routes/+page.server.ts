import { publishedBriefings } from '#lib/server/shelf.ts';

// The shelf needs no script.
export const csr = false;

/** What the shelf says of each published briefing. */
export const load = () => ({
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
