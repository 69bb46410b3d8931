import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { Rule } from './rule.ts';

/** The language is a well-formed BCP 47 tag (RFC 5646). */
export const knownLanguage: Rule = function* ({ frontMatter: { lang } }) {
  if (!lang) return;
  try {
    Intl.getCanonicalLocales(lang.value);
  } catch {
    yield diagnose(
      'lang-unknown',
      lang.at,
      `found “${lang.value.slice(0, 80)}”, expected a BCP 47 tag`,
      'write it as en, fa or az-Latn'
    );
  }
};
