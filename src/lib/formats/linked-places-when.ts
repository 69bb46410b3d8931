import { toEdtf, toSpan } from './foreign-when.ts';
import { field, isRecord, listOf } from './foreign-json.ts';

/**
 * A time of Linked Places as EDTF, read liberally: `when` may be an object of timespans, one timespan, or a date alone;
 * each end a date, a number, or its first and last possible day. Null without a sound date. Of several timespans the
 * first.
 */
export function readLinkedWhen(when: unknown): string | null {
  if (!isRecord(when)) return toEdtf(when);
  const [first] = listOf(field(when, 'timespans'));
  const span = first ?? when;
  const start = readEnd(field(span, 'start'), 'earliest');
  const end = readEnd(field(span, 'end'), 'latest');
  if (end === null) return start;
  return start === null ? toSpan(null, end) : toSpan(start, end);
}

/** One end of a timespan: `in`, else the outermost day that it can be, else the other one. */
function readEnd(end: unknown, outermost: 'earliest' | 'latest'): string | null {
  if (!isRecord(end)) return toEdtf(end);
  const other = outermost === 'earliest' ? 'latest' : 'earliest';
  return toEdtf(field(end, 'in')) ?? toEdtf(field(end, outermost)) ?? toEdtf(field(end, other));
}
