import type { Citation, Quotation } from '#lib/briefing/briefing.ts';
import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { BlockContext } from './block-context.ts';
import type { QuotationDraft } from './draft.ts';
import { isSlug } from '#lib/text/slug.ts';
import type { Attributes } from './read-attributes.ts';

/** Citations as published, and the quotation's attributes as written. */
export interface CitationResult {
  readonly citations: Citation[];
  readonly quotation: QuotationDraft;
}

/** Attributes that `parseCitations` reads. */
export const citationAttributes = ['cite', 'quote', 'chars', 'prefix', 'suffix'] as const;

/**
 * Reads `cite="key locator, key locator"`, and for its first entry `quote`, `chars`, `prefix` and `suffix`.
 * Each source is referred to; entries that are not a key and a locator are reported and left out.
 */
export function parseCitations(attributes: Attributes, context: BlockContext): CitationResult {
  const quotation = readQuotation(attributes);
  const citations: Citation[] = [];
  for (const { value, at } of attributes.list('cite')) {
    const [, source = '', locator = ''] = /^(\S+)\s*(.*)$/s.exec(value) ?? [];
    if (!isSlug(source)) {
      context.report(
        diagnose(
          'cite-syntax',
          at,
          `found “${value}”, expected a key of sources.json and a locator`,
          'write it as svarants-2024 ¶7, with commas between sources'
        )
      );
      continue;
    }
    context.refer({ kind: 'source', id: source, at });
    const paragraph = /^¶\s*([1-9]\d{0,5})$/.exec(locator)?.[1];
    const quoted = citations.length === 0 ? toQuotation(quotation) : null;
    citations.push({
      source,
      ...(locator !== '' && { locator }),
      ...(paragraph !== undefined && { paragraph: Number(paragraph) }),
      ...(quoted && { quotation: quoted })
    });
  }
  return { citations, quotation };
}

/** `199-215`: the first code point and the one after the last, counted from 0; null where it is not that. */
export function parseChars(text: string): { readonly start: number; readonly end: number } | null {
  const [, start, end] = /^(\d{1,7})-(\d{1,7})$/.exec(text) ?? [];
  return start === undefined || end === undefined || Number(start) >= Number(end)
    ? null
    : { start: Number(start), end: Number(end) };
}

function readQuotation(attributes: Attributes): QuotationDraft {
  const quote = attributes.get('quote');
  const chars = attributes.get('chars');
  const prefix = attributes.get('prefix');
  const suffix = attributes.get('suffix');
  return {
    ...(quote && { quote }),
    ...(chars && { chars }),
    ...(prefix && { prefix }),
    ...(suffix && { suffix })
  };
}

function toQuotation({ quote, chars, prefix, suffix }: QuotationDraft): Quotation | null {
  if (!quote) return null;
  return {
    exact: quote.value,
    ...(prefix && { prefix: prefix.value }),
    ...(suffix && { suffix: suffix.value }),
    ...(chars && parseChars(chars.value))
  };
}
