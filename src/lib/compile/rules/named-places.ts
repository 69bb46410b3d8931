import { diagnose } from '#lib/briefing/diagnostic.ts';
import { languageScript } from '#lib/text/language-direction.ts';
import type { Rule } from './rule.ts';

/** A place is called by a name that readers of the briefing's language can read: in their script. */
export const namedPlaces: Rule = function* ({ places, lang }) {
  const script = scriptPattern(languageScript(lang));
  if (!script) return;
  for (const { place, nameAt } of places) {
    // A name that is not written is reported where the place is read.
    if (!nameAt) continue;
    if (place.names[lang] !== undefined || script.test(place.name)) continue;
    // Digits and signs are of no script.
    if (!/\p{L}/u.test(place.name)) continue;
    yield diagnose(
      'name-missing',
      nameAt,
      `found “${place.name}” for ${place.id}, which is not in the script of ${lang}`,
      `write "name" in the language ${lang}, and this one under names`
    );
  }
};

/** Languages that are written in two scripts at once. */
const mixed: Readonly<Record<string, string>> = {
  Jpan: '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]',
  Kore: '[\\p{Script=Hangul}\\p{Script=Han}]',
  Hans: '\\p{Script=Han}',
  Hant: '\\p{Script=Han}'
};

function scriptPattern(script: string | null): RegExp | null {
  if (script === null) return null;
  try {
    return new RegExp(mixed[script] ?? `\\p{Script=${script}}`, 'u');
  } catch {
    return null;
  }
}
