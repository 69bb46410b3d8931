import type { Citation, CslDate, CslName, Source } from '#lib/briefing/briefing.ts';

/** Citations as an author writes them in `cite=`: `article-2024 ¶7, agency-2024`. */
export function citeAttribute(citations: readonly Citation[]): string {
  return citations
    .map(({ source, locator }) => (locator === undefined ? source : `${source} ${locator}`))
    .join(', ');
}

/** The day, month or year of a CSL date as ISO 8601; else as it is written; empty without one. */
export function cslDateText(date: CslDate | undefined): string {
  const parts = date?.['date-parts']?.[0] ?? [];
  if (parts[0] === undefined) return date?.literal ?? date?.raw ?? '';
  return parts
    .slice(0, 3)
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
}

/** A source in one line of plain text: who, what, where, when, address. */
export function sourceText(source: Source): string {
  const parts = [
    (source.author ?? []).map(nameText).join(', '),
    source.title ?? '',
    source['container-title'] ?? source.publisher ?? '',
    cslDateText(source.issued),
    source.URL ?? (source.DOI === undefined ? '' : `https://doi.org/${source.DOI}`)
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('. ') : (source.note ?? source.id);
}

/** A name as it is printed. */
export function nameText({ literal, given, family }: CslName): string {
  return literal ?? [given, family].filter((part) => part !== undefined).join(' ');
}
