/** A word of a text: where it stands, in UTF-16 units, and what it is compared by. */
export interface FoldedWord {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** Letters that are typed for one another, or that NFKD does not take apart, after lower case and NFKD. */
const letters = new Map<string, string>(
  Object.entries({
    // Latin letters that are one piece.
    ı: 'i',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ə: 'e',
    ŋ: 'ng',
    // Arabic script: Arabic, Persian, Kurdish and Urdu keyboards give different letters for the same one.
    ي: 'ی',
    ى: 'ی',
    ے: 'ی',
    ێ: 'ی',
    ې: 'ی',
    ك: 'ک',
    ڪ: 'ک',
    ة: 'ه',
    ہ: 'ه',
    ھ: 'ه',
    ە: 'ه',
    ۀ: 'ه',
    ٱ: 'ا',
    ء: '',
    ـ: '',
    ۆ: 'و',
    ڕ: 'ر',
    ڵ: 'ل',
    // Hebrew letters at the end of a word.
    ך: 'כ',
    ם: 'מ',
    ן: 'נ',
    ף: 'פ',
    ץ: 'צ',
    ς: 'σ',
    // Ukrainian and Russian i.
    і: 'и'
  })
);
/** Marks that part no word and that few people type: apostrophes, modifier letters, gereshes. */
const silent = /['’‘ʼʻʿʾ`´ʹ׳״"]/gu;
const marks = /\p{Mn}|\p{Me}|\p{Cf}/gu;
/** NFKD of the ligature և is եւ, which the reformed spelling writes եվ. */
const armenianYev = /եւ/gu;
const indic =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * A text as a reader's typing is compared with it: without case, diacritics, vowel points, invisible characters and
 * apostrophes; digits are Western; letters that differ only by keyboard or position are one. Applying it to its own
 * result changes nothing. Where vowels are marks, as in Devanagari, they stay.
 */
export function foldForSearch(text: string): string {
  const spelled = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(silent, '');
  // A digit of theirs alone makes no text Indic: it is gone when the result is folded again.
  const plain = spelled.replace(/\p{Nd}/gu, western);
  const bare = indic.test(plain) ? plain.replace(/\p{Cf}/gu, '') : plain.replace(marks, '');
  return Array.from(bare.replace(armenianYev, 'եվ'), (character) => letters.get(character) ?? character)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The digit 0 to 9 for a decimal digit of the Arabic, Persian and Indian sets; any other character as it is. */
function western(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  for (const zero of [0x660, 0x6f0, 0x966]) if (code >= zero && code <= zero + 9) return String(code - zero);
  return character;
}

/** A character of a script without spaces is a word by itself; an apostrophe parts no word, a non-joiner does. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}ʼʻʿʾ'’׳״\u00ad\u200d])+/gu;

/** The words of a text with where they stand. What folds to nothing is no word. */
export function foldedWords(text: string): FoldedWord[] {
  const found: FoldedWord[] = [];
  for (const match of text.matchAll(word)) {
    const folded = foldForSearch(match[0]);
    if (folded !== '') found.push({ start: match.index, end: match.index + match[0].length, folded });
  }
  return found;
}
