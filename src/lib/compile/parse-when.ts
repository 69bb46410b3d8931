import edtf, { parse } from 'edtf';
import type { When } from '#lib/briefing/briefing.ts';
import { maxWhenLength } from './limits.ts';
import { printWhen, speakWhen, type ParsedWhen } from './print-when.ts';

/** A date read, with the milliseconds that put it in time order; or why it is none. */
export type WhenResult =
  | { readonly kind: 'when'; readonly when: When; readonly first: number; readonly last: number }
  | { readonly kind: 'fault'; readonly code: 'when-syntax' | 'when-reversed'; readonly message: string };

const syntaxFault = (text: string): WhenResult => ({
  kind: 'fault',
  code: 'when-syntax',
  message: `found “${text.slice(0, 40)}${text.length > 40 ? '…' : ''}”, expected EDTF between the years 0 and 9999`
});

/**
 * Reads EDTF level 1 (ISO 8601-2): a date, month, year or season, with ? ~ % and X, or a span of two, open
 * where it says `..` or nothing. Level 2, years outside 0 to 9999 and text beyond 128 characters are faults.
 */
export function parseWhen(text: string, lang: string): WhenResult {
  const parsed = parseEdtf(text);
  if (parsed === null) return syntaxFault(text);
  const { from, to } = parsed;
  const first = from === null ? -Infinity : edtf(from).min;
  const last = to === null ? Infinity : edtf(to).max;
  if ((Number.isFinite(first) && !inCalendar(first)) || (Number.isFinite(last) && !inCalendar(last))) {
    return syntaxFault(text);
  }
  if (from !== null && to !== null && last < first) {
    return {
      kind: 'fault',
      code: 'when-reversed',
      message: `found “${text}”, whose end lies before its beginning`
    };
  }
  return {
    kind: 'when',
    first,
    last,
    when: {
      edtf: text,
      earliest: toDay(first),
      latest: toDay(last),
      printed: printWhen(parsed, lang),
      spoken: speakWhen(parsed, lang)
    }
  };
}

function parseEdtf(text: string): ParsedWhen | null {
  // Five digits and more would be read as milliseconds since 1970.
  if (text.length > maxWhenLength || /^\d{5,}$/.test(text) || /^\d{1,3}$/.test(text)) return null;
  try {
    const parsed = parse(text, { level: 1, types: ['Date', 'Season', 'Interval'] });
    if (parsed.type !== 'Interval') return { from: parsed, to: parsed };
    const [from, to] = parsed.values.map((side) => (typeof side === 'object' ? side : null));
    if (from === undefined || to === undefined) return null;
    if (from === null && to === null) return null;
    return sameText(text) ? { from, to: from } : { from, to };
  } catch {
    return null;
  }
}

function inCalendar(time: number): boolean {
  const year = new Date(time).getUTCFullYear();
  return year >= 0 && year <= 9999;
}

function toDay(time: number): string | null {
  return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null;
}

/** Whether a span begins and ends with the same date, which makes it that date. */
function sameText(text: string): boolean {
  const [from, to] = text.split('/');
  return from === to;
}
