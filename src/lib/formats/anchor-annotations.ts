import { countCodePoints, toUnits } from '#lib/text/graphemes.ts';
import { matchQuote, type QuoteMatch } from '#lib/text/match-quote.ts';
import type { AnnotatedText } from './annotated-text.ts';
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
const mostCharacters = 40_000_000;

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
  const budget = { left: mostCharacters };
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
    const match = isMet(text, annotation) ?? search(text, annotation, budget);
    if (match === null) {
      const message = `its quotation ${shown(quote.exact)} was not looked for: too many in too long a text are not found`;
      findings.dropped(where, message);
      continue;
    }
    if (match.kind === 'missing') {
      findings.dropped(where, `its quotation ${shown(quote.exact)} does not occur in the text`);
    } else if (match.kind === 'ambiguous') {
      findings.dropped(
        where,
        `its quotation ${shown(quote.exact)} fits ${match.candidates.length} places equally well`
      );
    } else {
      const range = { start: toUnits(text, match.start), end: toUnits(text, match.end) };
      const part = parts.findIndex(
        (candidate) => candidate.start <= range.start && range.end <= candidate.end
      );
      if (part < 0) {
        findings.dropped(where, `its quotation ${shown(quote.exact)} reaches over the end of a paragraph`);
        continue;
      }
      if (match.kind === 'fuzzy') {
        const found = text.slice(range.start, range.end);
        findings.changed(where, `its quotation ${shown(quote.exact)} was found as ${shown(found)}`);
      }
      anchored.push({ annotation, part, ...range });
    }
  }
  return { anchored, elsewhere };
}

/** The quotation stands where the annotation says that it does: no search is needed. */
function isMet(text: string, { quote, isPart }: ForeignAnnotation): QuoteMatch | null {
  if (quote?.start === undefined || isPart) return null;
  const start = toUnits(text, quote.start);
  if (!text.startsWith(quote.exact, start)) return null;
  const end = quote.start + countCodePoints(quote.exact);
  return { kind: 'exact', start: quote.start, end, score: 1 };
}

function search(
  text: string,
  { quote, isPart }: ForeignAnnotation,
  budget: { left: number }
): QuoteMatch | null {
  if (quote === null) return { kind: 'missing' };
  // Looking for words that are there costs a fraction of looking for words like them.
  budget.left -= (text.length + quote.exact.length) / (text.includes(quote.exact) ? 20 : 1);
  if (budget.left < 0) return null;
  const { start, ...words } = quote;
  // A position in a part of a page is none in the whole text.
  return matchQuote(text, isPart || start === undefined ? words : quote);
}

/** Our own export says of passages which words of a source they describe: the source is not the text that is here. */
function pointsElsewhere({ motivation, bodies }: ForeignAnnotation): boolean {
  return (
    motivation === 'describing' &&
    bodies.some(({ source, purpose }) => purpose === 'describing' && source !== '')
  );
}
