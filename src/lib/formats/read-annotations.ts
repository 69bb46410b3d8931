import { isObject, member, textOf } from './foreign-values.ts';
import { readNumber } from './sound-position.ts';

/** One annotation, whatever dialect it was written in. */
export interface ForeignAnnotation {
  readonly where: string;
  /** Its own address or name; empty where it has none. */
  readonly id: string;
  /** What the target's text is called; an address or a name. */
  readonly source: string;
  /** Whether the target is a part of a page, so that positions do not count from its beginning. */
  readonly isPart: boolean;
  readonly quote: {
    readonly exact: string;
    readonly prefix?: string;
    readonly suffix?: string;
    readonly start?: number;
  } | null;
  /** `paragraph=7` and the position in it, where a fragment selector of ours says so. */
  readonly paragraph?: number;
  readonly position?: { readonly start: number; readonly end: number };
  readonly bodies: readonly ForeignBody[];
  readonly motivation: string;
}

/** What an annotation says: an address of a thing, a tag, a comment, a geometry. */
export interface ForeignBody {
  readonly purpose: string;
  readonly source: string;
  readonly value: string;
  readonly geometry: unknown;
}

const mostAnnotations = 20_000;

/**
 * The annotations of W3C collections, pages, lists and single annotations, JSON-LD graphs, and of Recogito's own JSON,
 * where a selector holds `quote`, `start` and `end`. Null where there is none. `left` counts those beyond the limit.
 */
export function readAnnotations(
  value: unknown
): { readonly annotations: ForeignAnnotation[]; readonly left: number } | null {
  const [list, path] = listOf(value);
  if (list === null) return null;
  const annotations = list
    .slice(0, mostAnnotations)
    .map((item, index) => readAnnotation(item, `${path}[${index}]`));
  return { annotations, left: Math.max(0, list.length - mostAnnotations) };
}

function listOf(value: unknown): [readonly unknown[] | null, string] {
  if (Array.isArray(value)) return [value, ''];
  for (const key of ['items', 'annotations', '@graph', 'resources']) {
    const items = member(value, key);
    if (Array.isArray(items)) return [items, key];
  }
  const first = member(value, 'first');
  if (isObject(first)) return [asList(member(first, 'items')), 'first.items'];
  if (member(value, 'total') === 0) return [[], 'items'];
  return isObject(value) && member(value, 'target') !== undefined ? [[value], ''] : [null, ''];
}

function readAnnotation(item: unknown, where: string): ForeignAnnotation {
  const target: unknown = asList(member(item, 'target')).find((part) => isObject(part));
  const selectors = asList(member(target, 'selector'));
  const fragment = selectors.find((selector) => /^paragraph=\d+$/.test(textOf(member(selector, 'value'))));
  const refined = asList(member(fragment, 'refinedBy'));
  const position = refined.map(positionOf).find((found) => found !== null);
  const inWhole = selectors.map(positionOf).find((found) => found !== null);
  const quote = [...selectors, ...selectors.flatMap((selector) => asList(member(selector, 'refinedBy')))]
    .map(quoteOf)
    .find((found) => found !== null);
  const own = member(item, 'body') ?? member(item, 'bodies') ?? member(target, 'bodies');
  return {
    where,
    id: textOf(member(item, 'id')),
    source: textOf(member(target, 'source')) || textOf(member(item, 'target')),
    isPart: textOf(member(target, 'scope')) !== '',
    quote: quote ? { ...quote, ...(inWhole && { start: inWhole.start }) } : null,
    ...(fragment !== undefined && {
      paragraph: Number(textOf(member(fragment, 'value')).slice('paragraph='.length))
    }),
    ...(position && { position }),
    bodies: asList(own).flatMap(readBody),
    motivation: textOf(asList(member(item, 'motivation'))[0])
  };
}

function quoteOf(selector: unknown): { exact: string; prefix?: string; suffix?: string } | null {
  const exact = member(selector, 'exact') ?? member(selector, 'quote');
  if (typeof exact !== 'string' || exact.trim() === '') return null;
  const [prefix, suffix] = [member(selector, 'prefix'), member(selector, 'suffix')];
  return {
    exact,
    ...(typeof prefix === 'string' && prefix !== '' && { prefix }),
    ...(typeof suffix === 'string' && suffix !== '' && { suffix })
  };
}

function positionOf(selector: unknown): { start: number; end: number } | null {
  const [start, end] = [readNumber(member(selector, 'start')), readNumber(member(selector, 'end'))];
  const isRange = start !== null && end !== null && Number.isInteger(start) && Number.isInteger(end);
  return isRange && start >= 0 && start < end && end < 10_000_000 ? { start, end } : null;
}

function readBody(body: unknown): ForeignBody[] {
  if (typeof body === 'string') return [{ purpose: '', source: body, value: '', geometry: null }];
  if (!isObject(body)) return [];
  const value = member(body, 'value');
  const id = textOf(member(body, 'source')) || textOf(member(body, 'id'));
  return [
    {
      purpose: textOf(asList(member(body, 'purpose'))[0]).toLowerCase(),
      source: id || textOf(member(value, 'id')),
      value: textOf(value) || textOf(member(value, 'label')),
      geometry: member(body, 'geometry') ?? member(value, 'geometry') ?? null
    }
  ];
}

function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}
