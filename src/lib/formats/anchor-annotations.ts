import { isGraphemeBoundary, toUnits } from '#lib/text/graphemes.ts';
import { matchQuote } from '#lib/text/match-quote.ts';
import { normalize, type NormalizedText } from '#lib/text/normalize.ts';
import type { AnnotatedText, TextPart } from './annotated-text.ts';
import { shown, type ImportFindings } from './import-findings.ts';
import type { ForeignAnnotation } from './read-annotations.ts';

/** An annotation and where its words stand: the index of the part, and offsets in the text in UTF-16 units. */
export interface AnchoredAnnotation {
  readonly annotation: ForeignAnnotation;
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

/** Annotations by what became of them. */
export interface AnchoredAnnotations {
  readonly anchored: readonly AnchoredAnnotation[];
  /** Those that point at another text than the one that is here: what a passage says of a source. */
  readonly elsewhere: readonly ForeignAnnotation[];
}

/** Characters that all searches for lost quotations together may look through, so that they come to an end. */
const mostCharacters = 4_000_000;

/**
 * Finds the words of each annotation in the text, by quotation, surroundings and position. What is not found, or fits
 * several places equally well, is reported.
 */
export function anchorAnnotations(
  { text, parts }: AnnotatedText,
  annotations: readonly ForeignAnnotation[],
  findings: ImportFindings
): AnchoredAnnotations {
  const anchored: AnchoredAnnotation[] = [];
  const elsewhere: ForeignAnnotation[] = [];
  const search = new QuoteSearch(text);
  for (const annotation of annotations) {
    const { where, quote } = annotation;
    if (quote === null) {
      findings.dropped(where, 'it has no quotation by which its words could be found');
      continue;
    }
    if (pointsElsewhere(annotation)) {
      elsewhere.push(annotation);
      continue;
    }
    const found = search.find(annotation);
    if (found.kind === 'lost') {
      findings.dropped(where, `its quotation ${shown(quote.exact)} ${found.message}`);
      continue;
    }
    const part = partAround(parts, found.start, found.end);
    if (part < 0) {
      findings.dropped(where, `its quotation ${shown(quote.exact)} reaches over the end of a paragraph`);
      continue;
    }
    if (found.kind === 'fuzzy') {
      const words = shown(text.slice(found.start, found.end));
      findings.changed(where, `its quotation ${shown(quote.exact)} was found as ${words}`);
    }
    anchored.push({ annotation, part, start: found.start, end: found.end });
  }
  return { anchored, elsewhere };
}

type FoundWords =
  | { readonly kind: 'exact' | 'fuzzy'; readonly start: number; readonly end: number }
  | { readonly kind: 'lost'; readonly message: string };

/** Searches in one text, which is folded once; offsets are UTF-16 units. */
class QuoteSearch {
  readonly #text: string;
  readonly #folded: NormalizedText;
  #left = mostCharacters;

  constructor(text: string) {
    this.#text = text;
    this.#folded = normalize(text);
  }

  find({ quote, isPart }: ForeignAnnotation): FoundWords {
    if (quote === null) return { kind: 'lost', message: 'is missing' };
    const met = this.#isMet(quote, isPart) ?? this.#onlyOne(quote);
    if (met !== null) return met;
    // Looking for words that are there costs a fraction of looking for words like them.
    const isThere = this.#folded.text.includes(normalize(quote.exact).text.trim());
    this.#left -= (this.#text.length + quote.exact.length) / (isThere ? 20 : 1);
    if (this.#left < 0) {
      const message = isThere ? 'stands in several places' : 'does not stand in the text word for word';
      return { kind: 'lost', message: `${message}; so many are lost that it was not looked for any further` };
    }
    const { start, ...words } = quote;
    // A position in a part of a page is none in the whole text.
    const match = matchQuote(this.#text, isPart || start === undefined ? words : quote);
    if (match.kind === 'missing') return { kind: 'lost', message: 'does not occur in the text' };
    if (match.kind === 'ambiguous') {
      return { kind: 'lost', message: `fits ${match.candidates.length} places equally well` };
    }
    return { kind: match.kind, start: toUnits(this.#text, match.start), end: toUnits(this.#text, match.end) };
  }

  /** The quotation stands where the annotation says that it does. */
  #isMet(
    { exact, start: hint }: NonNullable<ForeignAnnotation['quote']>,
    isPart: boolean
  ): FoundWords | null {
    if (hint === undefined || isPart) return null;
    const start = toUnits(this.#text, hint);
    return this.#text.startsWith(exact, start) ? this.#whole(start, start + exact.length) : null;
  }

  /** The quotation stands in one place, and nothing that is said of its surroundings speaks against it. */
  #onlyOne({ exact, prefix = '', suffix = '' }: NonNullable<ForeignAnnotation['quote']>): FoundWords | null {
    const { text } = this.#folded;
    const words = normalize(exact).text.trim();
    const start = words === '' ? -1 : text.indexOf(words);
    if (start < 0 || text.includes(words, start + 1)) return null;
    const end = start + words.length;
    const [before, after] = [normalize(prefix).text.trim(), normalize(suffix).text.trim()];
    const isMeant =
      text.slice(0, start).trimEnd().endsWith(before) &&
      text
        .slice(end, end + after.length + 1)
        .trimStart()
        .startsWith(after);
    if (!isMeant) return null;
    const range = this.#folded.toOriginal(start, end);
    return this.#whole(range.start, range.end);
  }

  /** The range, where it cuts no character in two. */
  #whole(start: number, end: number): FoundWords | null {
    const isWhole = isGraphemeBoundary(this.#text, start) && isGraphemeBoundary(this.#text, end);
    return isWhole ? { kind: 'exact', start, end } : null;
  }
}

/** The index of the part that holds the range; -1 where none does. The parts are in order. */
function partAround(parts: readonly TextPart[], start: number, end: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((parts[middle]?.end ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const part = parts[low];
  return part !== undefined && part.start <= start ? low : -1;
}

/** Our own export says of passages which words of a source they describe: the source is not the text that is here. */
function pointsElsewhere({ motivation, bodies }: ForeignAnnotation): boolean {
  return (
    motivation === 'describing' &&
    bodies.some(({ source, purpose }) => purpose === 'describing' && source !== '')
  );
}
