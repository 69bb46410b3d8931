const longest = 64;

/** Letters that decomposition does not bring to `a-z`. Cyrillic follows common English practice, Turkish its keyboard. */
const letters = new Map<string, string>(
  (
    'ıi ßss æae œoe øo đd ðd łl þth ŋn ħh ŧt əe ĸk ' +
    'аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya ' +
    'іi їi єie ґg ўu ђdj јj љlj њnj ћc џdz ѓg ќk ѕdz әa ғg қq ңn өo ұu үu һh'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)])
);

/** What every id and slug looks like. */
export const slugPattern = /^[a-z0-9-]{1,64}$/;

/** Whether `text` can be an id or a slug: 1 to 64 of a-z, 0-9 and hyphens. */
export function isSlug(text: string): boolean {
  return slugPattern.test(text);
}

/**
 * A slug for any text, always the same for the same text: Latin letters lose their marks, Cyrillic is transliterated,
 * apostrophes are left out, everything else parts words. Where letters of other scripts had to be left out, or nothing
 * is left, `x` and eight hexadecimal digits that depend on the whole text (FNV-1a over its NFC) keep slugs apart. Cut to
 * 64 characters, at a word's end where there is one.
 */
export function toSlug(text: string): string {
  let isWhole = true;
  const spelled = Array.from(text.normalize('NFC').toLowerCase(), (character) => {
    const known = letters.get(character);
    if (known !== undefined) return known;
    const plain = character.normalize('NFKD').replace(/[\p{M}\p{Lm}'’]/gu, '');
    const latin = Array.from(plain.toLowerCase(), (letter) => letters.get(letter) ?? letter).join('');
    if (/[^a-z]/.test(latin) && /\p{L}/u.test(latin.replace(/[a-z]/g, ''))) isWhole = false;
    return latin.replace(/[^a-z0-9]+/g, '-');
  }).join('');
  const slug = spelled.replace(/-+/g, '-').replace(/^-|-$/g, '');
  if (isWhole && slug !== '') return cut(slug, longest);
  const mark = `x${fnv1a(text.normalize('NFC')).toString(16).padStart(8, '0')}`;
  return slug === '' ? mark : `${cut(slug, longest - mark.length - 1)}-${mark}`;
}

function cut(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const hyphen = slug.lastIndexOf('-', length);
  return slug.slice(0, hyphen > 0 ? hyphen : length);
}

/** The 32-bit FNV-1a hash of the text's UTF-16 units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
