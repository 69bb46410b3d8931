import type { Source } from '#lib/briefing/briefing.ts';
import { cleanLine } from './clean-text.ts';
import { field, isRecord, listOf, textField } from './foreign-json.ts';
import { ImportIds } from './import-ids.ts';

/** Collects what records cite as sources of a briefing, each once. */
export class CitedSources {
  readonly sources: Source[] = [];
  readonly #ids = new ImportIds();
  readonly #known = new Map<string, string>();

  /** The ids of the sources of these citations, in order; `citation` may be one of them, a list, or a label alone. */
  cite(...citations: readonly unknown[]): string[] {
    const found = citations.flatMap((citation) => (Array.isArray(citation) ? listOf(citation) : [citation]));
    return [...new Set(found.flatMap((citation) => this.#add(citation)))];
  }

  #add(citation: unknown): string[] {
    const label = isRecord(citation)
      ? cleanLine(textField(citation, 'label', 'title'))
      : cleanLine(typeof citation === 'string' ? citation : '');
    const address = textField(citation, '@id', 'id', 'url');
    const url = webAddress(address);
    if (label === '' && url === null) return [];
    const key = JSON.stringify([label, url]);
    const known = this.#known.get(key);
    if (known !== undefined) return [known];
    const title = label || url || '';
    const id = this.#ids.make(title.slice(0, 40), 'source', this.sources.length + 1);
    const year = /^\d{4}$/.exec(textField(citation, 'year'))?.[0];
    this.sources.push({
      id,
      type: url === null ? 'document' : 'webpage',
      title,
      ...(url !== null && { URL: url }),
      ...(year !== undefined && { issued: { 'date-parts': [[Number(year)]] } })
    });
    this.#known.set(key, id);
    return [id];
  }
}

/** The citations of a record: of its names, and its own. */
export function recordCitations(record: unknown): unknown[] {
  return [record, ...listOf(field(record, 'names'))].flatMap((of) => [
    field(of, 'citations') ?? [],
    field(of, 'citation') ?? []
  ]);
}

function webAddress(address: string): string | null {
  const whole = /^doi:10\./i.test(address) ? `https://doi.org/${address.slice('doi:'.length)}` : address;
  return /^https?:\/\/[^/\s]/i.test(whole) && !/[\s\\]/.test(whole) && URL.canParse(whole) ? whole : null;
}
