const day = /^(\d{1,4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?([~?%])?$/;
const clock = /^(\d{4}-\d{2}-\d{2})T[\d:.,]+(?:Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * A date of a foreign file as EDTF: a year, month or day of the years 0 to 9999, year first, as text or number, with
 * `~`, `?` or `%` behind it; a time of day is left out. Null for all else.
 */
export function toEdtf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  if (text.length > 64) return null;
  const [, year, month, date, doubt = ''] = day.exec(clock.exec(text)?.[1] ?? text) ?? [];
  // One or two digits are more likely a day or a number than a year.
  if (year === undefined || year.length < 3) return null;
  const parts = [year.padStart(4, '0')];
  if (month !== undefined) parts.push(month.padStart(2, '0'));
  if (date !== undefined) parts.push(date.padStart(2, '0'));
  return isCalendar(parts.map(Number)) ? parts.join('-') + doubt : null;
}

/** A span from two dates, of which one may be missing; one date where both are the same. Null without any, or reversed. */
export function toSpan(from: unknown, to: unknown): string | null {
  const [start, end] = [toEdtf(from), toEdtf(to)];
  if (start === null) return end === null ? null : `../${end}`;
  if (end === null) return `${start}/..`;
  if (start === end) return start;
  return isInOrder(start, end) ? `${start}/${end}` : null;
}

/** Whether the second date is not before the first, as far as both say. */
function isInOrder(start: string, end: string): boolean {
  const [from, to] = [start, end].map((text) =>
    text
      .replace(/[~?%]$/, '')
      .split('-')
      .map(Number)
  );
  for (const [index, part] of (from ?? []).entries()) {
    const other = to?.[index];
    if (other !== undefined && part !== other) return part < other;
  }
  return true;
}

function isCalendar([year = 0, month, date]: readonly number[]): boolean {
  if (month === undefined) return true;
  if (month < 1 || month > 12) return false;
  if (date === undefined) return true;
  // Years below 100 are read as 1900 and more: 2000 has the same months as the year 0.
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return date >= 1 && date <= last;
}
