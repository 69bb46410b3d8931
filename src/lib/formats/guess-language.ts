const scripts: readonly (readonly [script: RegExp, lang: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/[پچژگ]/gu, 'fa'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/[іїєґ]/giu, 'uk'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi']
];
/** Letters that belong to one language of a script: a few in a hundred tell it. */
const telling = new Set(['ja', 'fa', 'uk']);

/**
 * The language that a text's script suggests, for files that do not say it or say another: null where it is mostly
 * Latin, which tells nothing. A guess, for a person to mend.
 */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, 20_000);
  const letters = (sample.match(/\p{L}/gu) ?? []).length;
  const latin = (sample.match(/\p{Script=Latin}/gu) ?? []).length;
  if (letters === 0 || latin * 2 >= letters) return null;
  for (const [script, lang] of scripts) {
    const count = (sample.match(script) ?? []).length;
    if (count * (telling.has(lang) ? 50 : 3) > letters - latin) return lang;
  }
  return null;
}

/** A BCP 47 tag in its usual form; null for what is none. */
export function languageTag(found: string): string | null {
  try {
    return Intl.getCanonicalLocales(found.trim().replace(/_/g, '-'))[0] ?? null;
  } catch {
    return null;
  }
}
