import type { Briefing, Citation } from '#lib/briefing/briefing.ts';
import { anchorQuotation, type Anchor } from '#lib/text/anchor-quotation.ts';
import { sourceParagraphs } from '#lib/text/source-paragraphs.ts';

/** A passage's or note's citation of the text that the briefing reads, with where it stands in the reader's copy. */
export interface AnchoredCitation {
  /** The id of the passage or note. */
  readonly by: string;
  readonly citation: Citation;
  /** Null where the citation quotes nothing. */
  readonly anchor: Anchor | null;
}

/** A reader's copy of the text that a briefing reads. */
export interface ReadCopy {
  /** The first has the number 1. */
  readonly paragraphs: readonly string[];
  /** In text order. */
  readonly citations: readonly AnchoredCitation[];
}

/** Numbers the paragraphs of a copy (plain text or Markdown) and looks for every quotation in it. */
export function anchorCitations(briefing: Briefing, copy: string): ReadCopy {
  const about = briefing.sources.find(({ id }) => id === briefing.about);
  const authors = (about?.author ?? []).flatMap(({ family, literal }) => family ?? literal ?? []);
  const paragraphs = sourceParagraphs(copy, {
    ...(about?.title === undefined ? {} : { title: about.title }),
    authors
  });
  const citing = new Map([...briefing.passages, ...briefing.notes].map((item) => [item.id, item]));
  const citations = briefing.text.flatMap((item): AnchoredCitation[] => {
    if (item.kind !== 'passage' && item.kind !== 'note') return [];
    return (citing.get(item.id)?.citations ?? [])
      .filter(({ source }) => source === briefing.about)
      .map((citation) => ({
        by: item.id,
        citation,
        anchor:
          citation.quotation === undefined
            ? null
            : anchorQuotation(paragraphs, citation.quotation, citation.paragraph ?? null)
      }));
  });
  return { paragraphs, citations };
}

/** A paragraph to show beside a passage, and the parts of it that the passage quotes, in code points, in order. */
export interface ParagraphBeside {
  readonly number: number;
  readonly text: string;
  readonly quoted: readonly { readonly start: number; readonly end: number }[];
}

/** The paragraphs that a passage or note cites or quotes, in the order of the copy. */
export function paragraphsBeside(copy: ReadCopy, by: string): ParagraphBeside[] {
  const quoted = new Map<number, { start: number; end: number }[]>();
  for (const { by: citing, citation, anchor } of copy.citations) {
    if (citing !== by) continue;
    const isFound = anchor?.kind === 'anchored' || anchor?.kind === 'elsewhere';
    const number = isFound ? anchor.paragraph : citation.paragraph;
    if (number === undefined) continue;
    const ranges = quoted.get(number) ?? [];
    if (isFound) ranges.push({ start: anchor.start, end: anchor.end });
    quoted.set(number, ranges);
  }
  return [...quoted]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, ranges]) => {
      const text = copy.paragraphs[number - 1];
      return text === undefined ? [] : [{ number, text, quoted: ranges.sort((a, b) => a.start - b.start) }];
    });
}

/** The quotations that have no place of their own in the copy. */
export function unanchored(copy: ReadCopy): AnchoredCitation[] {
  return copy.citations.filter(({ anchor }) => anchor?.kind === 'missing' || anchor?.kind === 'ambiguous');
}
