import { diagnose } from '#lib/briefing/diagnostic.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Rule } from './rule.ts';

/** A redirect begins at an id that is gone and ends, over others perhaps, at a place or a passage. */
export const soundRedirects: Rule = function* ({ frontMatter: { redirects }, places, text, unreadable }) {
  if (unreadable.has('place')) return;
  const live = new Set([
    ...places.map(({ place }) => place.id),
    ...text.passages.map(({ passage }) => passage.id)
  ]);
  const next = new Map(redirects.map(({ value }) => [value.from, value.to]));
  for (const { value, at, fromAt } of redirects) {
    if (live.has(value.from)) {
      yield diagnose(
        'redirect-live',
        fromAt,
        `found “${value.from}”, which is still in use`,
        'take the redirect out'
      );
      continue;
    }
    const seen = new Set([value.from]);
    let to: string | undefined = value.to;
    while (to !== undefined && !live.has(to) && !seen.has(to)) {
      seen.add(to);
      to = next.get(to);
    }
    if (to === undefined) {
      yield diagnose(
        'redirect-unknown',
        at,
        `found “${value.to}”, which is no place and no passage`,
        didYouMean(value.to, live) ?? 'redirect to an id that exists'
      );
    } else if (!live.has(to)) {
      yield diagnose(
        'redirect-loop',
        at,
        `found that “${value.from}” leads back to itself`,
        'redirect to an id that exists'
      );
    }
  }
};
