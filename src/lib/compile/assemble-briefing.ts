import type { Bounds, Briefing, Place } from '#lib/briefing/briefing.ts';
import { languageDirection } from '#lib/text/language-direction.ts';
import { mergeBounds, padBounds } from '#lib/geo/bounds.ts';
import { deriveEvents } from './derive/derive-events.ts';
import { deriveFlows } from './derive/derive-flows.ts';
import { deriveMentions } from './derive/derive-mentions.ts';
import { deriveStops, deriveTour } from './derive/derive-tour.ts';
import { orderPlaces } from './derive/order-places.ts';
import type { Draft } from './draft.ts';
import { dropUnknown } from './drop-unknown.ts';

/** The briefing of a draft; null without the entries of front matter that every briefing has. */
export function assembleBriefing(draft: Draft): Briefing | null {
  const { frontMatter, lang } = draft;
  const { title, summary, edition } = frontMatter;
  if (!title || !summary || !edition || !frontMatter.lang) return null;
  const text = draft.text;
  const passages = text.passages.map(({ passage }) => passage);
  const mentions = deriveMentions(passages);
  const places = orderPlaces(
    draft.places.map(({ place }) => place),
    mentions
  );
  const flows = deriveFlows(text);
  return dropUnknown({
    version: 1,
    slug: draft.slug,
    title: title.value,
    summary: summary.value,
    lang,
    dir: languageDirection(lang),
    edition: edition.value,
    ...(frontMatter.editor && { editor: frontMatter.editor.value }),
    ...(frontMatter.licence && { licence: frontMatter.licence.value }),
    ...(frontMatter.corrections && { corrections: frontMatter.corrections.value }),
    ...(frontMatter.about && { about: frontMatter.about.value }),
    view: frontMatter.view?.value ?? openingView(places),
    draft: frontMatter.draft,
    changes: frontMatter.changes,
    redirects: Object.fromEntries(frontMatter.redirects.map(({ value }) => [value.from, value.to])),
    voices: frontMatter.voices.map(({ value }) => value),
    text: text.items,
    passages,
    notes: text.notes.map(({ note }) => note),
    places,
    mentions,
    events: deriveEvents(text, mentions),
    flows,
    tour: draft.hasTour ? deriveStops(draft.stops, flows) : deriveTour(places, passages, mentions, flows),
    sources: draft.sources.map(({ source }) => source)
  });
}

/** All places with a little room around them: what opens where the author sets no view. */
function openingView(places: readonly Place[]): Bounds {
  const bounds = mergeBounds(places.flatMap((place) => (place.bounds === null ? [] : [place.bounds])));
  return bounds === null ? [-180, -60, 180, 75] : padBounds(bounds, 1);
}
