import { matchQuote, type Quote } from './match-quote.ts';

/** A part of one paragraph: its number, counted from 1, and code points within it. */
export interface ParagraphRange {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Where a quotation stands in a copy of its source. `anchored`: in the paragraph that is cited; `elsewhere`: in one
 * other paragraph; `ambiguous`: in several places that fit equally well; `missing`: nowhere.
 */
export type Anchor =
  | ({ readonly kind: 'anchored' | 'elsewhere' } & ParagraphRange)
  | { readonly kind: 'ambiguous'; readonly places: readonly ParagraphRange[] }
  | { readonly kind: 'missing' };

/**
 * Looks for a quotation in the paragraph that its citation names, then in all the others. Its position hint counts
 * within the cited paragraph only.
 *
 * @param cited the number of the paragraph, counted from 1; null where the citation names none.
 */
export function anchorQuotation(paragraphs: readonly string[], quote: Quote, cited: number | null): Anchor {
  const text = cited === null ? undefined : paragraphs[cited - 1];
  const here = text === undefined || cited === null ? [] : placesIn(text, cited, quote);
  if (here.length > 0) return oneOf('anchored', here);
  const { exact, prefix, suffix } = quote;
  const context = {
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix })
  };
  const others = paragraphs.flatMap((paragraph, index) =>
    index + 1 === cited ? [] : placesIn(paragraph, index + 1, { exact, ...context })
  );
  return oneOf('elsewhere', others);
}

function oneOf(kind: 'anchored' | 'elsewhere', places: readonly ParagraphRange[]): Anchor {
  const [only, ...more] = places;
  if (only === undefined) return { kind: 'missing' };
  return more.length === 0 ? { kind, ...only } : { kind: 'ambiguous', places };
}

function placesIn(text: string, paragraph: number, quote: Quote): ParagraphRange[] {
  const match = matchQuote(text, quote);
  switch (match.kind) {
    case 'missing':
      return [];
    case 'ambiguous':
      return match.candidates.map(({ start, end }) => ({ paragraph, start, end }));
    case 'exact':
    case 'fuzzy':
      return [{ paragraph, start: match.start, end: match.end }];
  }
}
