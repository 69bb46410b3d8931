import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { Rule } from './rule.ts';

const required = {
  title: 'say what the briefing is called',
  summary: 'say in a sentence or two what it is about',
  lang: 'say its language, as in lang: en',
  edition: 'say the day of this state, as in edition: 2026-11-22'
};

const recommended = {
  editor: 'say who answers for the briefing',
  licence: 'say how the text may be used, as in licence: CC-BY-4.0',
  corrections: 'give an address for corrections, as in corrections: mailto:desk@example.org'
};

/** Every briefing has a title, a summary, a language and an edition, and should have the rest. */
export const requiredEntries: Rule = function* ({ frontMatter }) {
  if (frontMatter.keys.size === 0) return;
  for (const [key, hint] of Object.entries(required)) {
    if (!frontMatter.keys.has(key)) {
      yield diagnose('front-matter-required', frontMatter.at, `found no ${key}:`, hint);
    }
  }
  for (const [key, hint] of Object.entries(recommended)) {
    if (!frontMatter.keys.has(key)) {
      yield diagnose('front-matter-recommended', frontMatter.at, `found no ${key}:`, hint);
    }
  }
};
