/** A sentence, or a part of a long one; `start` and `end` are code points of the whole text, `end` exclusive. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a text into sentences, by the rules of UAX #29 and the language (BCP 47), but not after initials and common
 * abbreviations. A sentence longer than `limit` UTF-16 units (200 unless told) is split further: after punctuation
 * between clauses, else between words; only a single word may be longer. Between the parts, in order, lies nothing but
 * white space.
 */
export function splitSentences(
  text: string,
  { lang = 'und', limit = 200 }: { readonly lang?: string; readonly limit?: number } = {}
): Sentence[] {
  const sentences: Sentence[] = [];
  let units = 0;
  let codePoints = 0;
  const advance = (to: number): number => {
    codePoints += Array.from(text.slice(units, to)).length;
    units = to;
    return codePoints;
  };
  for (const whole of wholeSentences(text, lang)) {
    for (const part of parts(text, whole, limit)) {
      const start = advance(part.start);
      sentences.push({ text: text.slice(part.start, part.end), start, end: advance(part.end) });
    }
  }
  return sentences;
}

/** A part of the text in UTF-16 units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const titles =
  'Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Sgt Adm Brig Gov Sen Rep Rev Hon St Doç Av Sn проф ген им ул';
const closesNothing = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:\\p{L}|vs|cf|ca|${titles.split(' ').join('|')})\\.\\s*$`,
  'u'
);
const asksForNumber = /(?:^|[^\p{L}\p{N}])(?:[Nn]os?|[Pp]p?|[Aa]rt|[Ff]ig|Vol|№)\.\s*$/u;

function wholeSentences(text: string, lang: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)) {
    const end = index + segment.length;
    const isOpen =
      closesNothing.test(segment) || (asksForNumber.test(segment) && /\p{N}/u.test(text[end] ?? ''));
    if (isOpen && end < text.length && !/[\n\r\u0085\u2028\u2029]$/.test(segment)) continue;
    spans.push({ start, end });
    start = end;
  }
  return spans;
}

const white = /\s/;
const clauseEnd = /(?:[,;:،؛…–—]["'”’»)\]]*(?=\s)|[、，；：。])/gu;
const wordEnd = /\S(?=\s)/g;

/** Cuts a sentence into parts of at most `limit` units, without the white space around them. */
function parts(text: string, sentence: Span, limit: number): Span[] {
  const found: Span[] = [];
  const { end, ...first } = trim(text, sentence);
  let { start } = first;
  while (end - start > limit) {
    const head = text.slice(start, start + limit + 1);
    const clause = lastEnd(head, clauseEnd, limit);
    // A scrap of a clause sounds worse than a cut between two words.
    const cut = clause > limit / 4 ? clause : lastEnd(head, wordEnd, limit);
    let stop = start + cut;
    if (cut === 0) for (stop = start + limit; stop < end && !white.test(text.charAt(stop));) stop += 1;
    found.push({ start, end: stop });
    ({ start } = trim(text, { start: stop, end }));
  }
  if (end > start) found.push({ start, end });
  return found;
}

/** The end of the last match that ends by `limit`, or 0. */
function lastEnd(text: string, pattern: RegExp, limit: number): number {
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (end <= limit) last = end;
  }
  return last;
}

function trim(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && white.test(text.charAt(from))) from += 1;
  while (to > from && white.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
