import type { Event } from '#lib/briefing/briefing.ts';
import { addDays, type Period, type TimelineGroup } from './timeline-groups.ts';

/** How large a strip may be, in CSS pixels. */
export interface StripSize {
  readonly width: number;
  /** How many marks stand above one another. */
  readonly rows: number;
  /** From one mark to the next, both ways: at least the size of a target. */
  readonly pitch: number;
  /** Between two periods. */
  readonly gap: number;
}

/** One mark: an event, or several that did not find room of their own; `x` is its middle, rows count from the axis. */
export interface StripMark {
  readonly events: readonly Event[];
  readonly x: number;
  readonly row: number;
}

/** A period's part of the axis. In the period of the text time runs evenly; before and after, event follows event. */
export interface StripSection {
  readonly period: Period | null;
  readonly start: number;
  readonly end: number;
  readonly marks: readonly StripMark[];
  /** The beginnings of weeks, counted from the period's first day, where time runs evenly and there is room. */
  readonly ticks: readonly { readonly x: number; readonly day: string }[];
}

const dayMs = 86_400_000;

/**
 * Lays events out along one axis, period after period. Each period gets room by the number of its dates. A mark stands
 * at its date, or, where that is taken, above it or beside it, never before an earlier one; where there are more
 * events than room, neighbours share a mark. No two marks are nearer than `pitch`.
 */
export function layOutStrip(groups: readonly TimelineGroup[], size: StripSize): StripSection[] {
  const { width, pitch, gap } = size;
  const columns = Math.floor((width - gap * Math.max(0, groups.length - 1)) / pitch);
  if (columns < groups.length || groups.length === 0) return [];
  const shares = shareColumns(groups.map(weightOf), columns);
  let start = 0;
  return groups.map((group, index) => {
    const share = shares[index] ?? 1;
    const section = layOutSection(group, share, start, size);
    start += share * pitch + gap;
    return section;
  });
}

/**
 * The period of the text gets a column for each day, as far as its events are not lost in them; the others a little less
 * than one for each date.
 */
function weightOf({ period, events }: TimelineGroup): number {
  const dates = new Set(events.map(({ when }) => when.earliest)).size;
  return period?.kind === 'during' ? Math.min(daysOf(period), 3 * dates) : 0.7 * dates;
}

function daysOf(period: Extract<Period, { kind: 'during' }>): number {
  return (Date.parse(period.until) - Date.parse(period.from)) / dayMs + 1;
}

/** At least one column each, the rest in proportion, all of them given out: the largest remainders get the last ones. */
function shareColumns(weights: readonly number[], columns: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const spare = columns - weights.length;
  const exact = weights.map((weight) => (total === 0 ? 0 : (weight / total) * spare));
  const shares = exact.map((share) => 1 + Math.floor(share));
  const byRemainder = exact
    .map((share, index) => ({ index, rest: share % 1 }))
    .sort((a, b) => b.rest - a.rest);
  let left = columns - shares.reduce((sum, share) => sum + share, 0);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}

function layOutSection(group: TimelineGroup, columns: number, start: number, size: StripSize): StripSection {
  const { rows, pitch } = size;
  const bundles = bundle(group.events, columns * rows);
  const wanted = wantedColumns(group.period, bundles, columns);
  const taken = settle(wanted, columns, rows);
  const filled = new Map<number, number>();
  const marks = bundles.map((events, index): StripMark => {
    const column = taken[index] ?? 0;
    const row = filled.get(column) ?? 0;
    filled.set(column, row + 1);
    return { events, x: start + (column + 0.5) * pitch, row };
  });
  const ticks = ticksOf(group.period, columns * pitch).map(({ x, day }) => ({ x: start + x, day }));
  return { period: group.period, start, end: start + columns * pitch, marks, ticks };
}

/** Nearer than this two ticks' labels touch. */
const nearestTicks = 40;

function ticksOf(period: Period | null, width: number): { x: number; day: string }[] {
  if (period?.kind !== 'during') return [];
  const days = daysOf(period);
  const perDay = width / days;
  if (7 * perDay < nearestTicks) return [];
  return Array.from({ length: Math.ceil(days / 7) }, (_, week) => ({
    x: (7 * week + 0.5) * perDay,
    day: addDays(period.from, 7 * week)
  }));
}

/** Neighbours in time share a mark where there are more events than room. */
function bundle(events: readonly Event[], room: number): Event[][] {
  const each = Math.max(1, Math.ceil(events.length / room));
  const bundles: Event[][] = [];
  for (let at = 0; at < events.length; at += each) bundles.push(events.slice(at, at + each));
  return bundles;
}

function wantedColumns(period: Period | null, bundles: readonly Event[][], columns: number): number[] {
  const days = bundles.map(([first]) => first?.when.earliest ?? null);
  if (period?.kind === 'during') {
    const from = Date.parse(period.from);
    const span = daysOf(period);
    return days.map((day) =>
      Math.floor((((Date.parse(day ?? period.from) - from) / dayMs) * columns) / span)
    );
  }
  const distinct = [...new Set(days)];
  const step = columns / Math.max(1, distinct.length);
  return days.map((day) => Math.floor((distinct.indexOf(day) + 0.5) * step));
}

/**
 * The column that each mark gets: the wanted one or a later one, as columns fill; where they run out at the end, marks
 * move back. Columns never decrease and none holds more than `rows`.
 */
function settle(wanted: readonly number[], columns: number, rows: number): number[] {
  const taken: number[] = [];
  for (const [index, column] of wanted.entries()) {
    const full = taken[index - rows];
    taken.push(Math.max(column, taken[index - 1] ?? 0, full === undefined ? 0 : full + 1));
  }
  for (let index = taken.length - 1; index >= 0; index -= 1) {
    const full = taken[index + rows];
    const most = Math.min(
      columns - 1,
      taken[index + 1] ?? columns - 1,
      full === undefined ? columns - 1 : full - 1
    );
    taken[index] = Math.min(taken[index] ?? 0, most);
  }
  return taken;
}
