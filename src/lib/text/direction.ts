export type Direction = 'ltr' | 'rtl';

const rtlScripts = [
  'Hebrew',
  'Arabic',
  'Syriac',
  'Thaana',
  'Nko',
  'Samaritan',
  'Mandaic',
  'Adlam',
  'Hanifi_Rohingya'
];
const strongRtl = new RegExp(`[${rtlScripts.map((name) => `\\p{Script=${name}}`).join('')}]`, 'u');
const rtlMarks = '\u200f\u061c';
const letter = /\p{L}/u;
const isolates = '\u2066\u2067\u2068';

/**
 * The base direction of a text by its first strong character, as UAX #9 finds it (rules P2 and P3): isolated parts are
 * passed over. `otherwise` where there is none, as in a text of digits.
 */
export function directionOf(text: string, otherwise: Direction = 'ltr'): Direction {
  let depth = 0;
  for (const character of text) {
    if (isolates.includes(character)) depth += 1;
    else if (character === '\u2069') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (rtlMarks.includes(character) || (letter.test(character) && strongRtl.test(character)))
      return 'rtl';
    else if (character === '\u200e' || letter.test(character)) return 'ltr';
  }
  return otherwise;
}

const rtlScriptCodes = new Set(
  'Adlm Arab Aran Armi Hebr Mand Mani Mend Narb Nbat Nkoo Palm Phnx Rohg Samr Sarb Sogd Syrc Thaa Yezi'.split(
    ' '
  )
);

/** The direction of a BCP 47 tag's script, given or likely (`az-IR` is Arabic script); `ltr` for what is not a tag. */
export function directionOfTag(tag: string): Direction {
  try {
    return rtlScriptCodes.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/** A directional control character: what it is, and its code point offset. */
export interface BidiControl {
  readonly offset: number;
  /** Its abbreviation in UAX #9, such as `RLO`. */
  readonly name: string;
  /** `mark`s are harmless; the others change how their neighbours are read, until a `pop`. */
  readonly kind: 'mark' | 'embedding' | 'override' | 'isolate' | 'pop';
}

const controls = new Map<string, Omit<BidiControl, 'offset'>>([
  ['\u200e', { name: 'LRM', kind: 'mark' }],
  ['\u200f', { name: 'RLM', kind: 'mark' }],
  ['\u061c', { name: 'ALM', kind: 'mark' }],
  ['\u202a', { name: 'LRE', kind: 'embedding' }],
  ['\u202b', { name: 'RLE', kind: 'embedding' }],
  ['\u202c', { name: 'PDF', kind: 'pop' }],
  ['\u202d', { name: 'LRO', kind: 'override' }],
  ['\u202e', { name: 'RLO', kind: 'override' }],
  ['\u2066', { name: 'LRI', kind: 'isolate' }],
  ['\u2067', { name: 'RLI', kind: 'isolate' }],
  ['\u2068', { name: 'FSI', kind: 'isolate' }],
  ['\u2069', { name: 'PDI', kind: 'pop' }]
]);

/** Every directional control character of a text, in order: they can make it read other than it is written. */
export function findBidiControls(text: string): BidiControl[] {
  const found: BidiControl[] = [];
  let offset = 0;
  for (const character of text) {
    const control = controls.get(character);
    if (control) found.push({ offset, ...control });
    offset += 1;
  }
  return found;
}
