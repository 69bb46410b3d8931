import { diagnose } from '#lib/briefing/diagnostic.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Rule } from './rule.ts';

/** The source that a briefing reads is one of its sources. */
export const knownAbout: Rule = function* ({ frontMatter: { about }, sources, unreadable }) {
  if (!about || unreadable.has('source')) return;
  const ids = sources.map(({ source }) => source.id);
  if (ids.includes(about.value)) return;
  yield diagnose(
    'about-unknown',
    about.at,
    `found “${about.value}”, which is not in sources.json`,
    didYouMean(about.value, ids) ?? 'add the source to sources.json'
  );
};
