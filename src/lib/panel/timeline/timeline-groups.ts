import type { Briefing, Event } from '#lib/briefing/briefing.ts';
import { isoDate } from '../source-label.ts';

/** A stretch of time around the appearance of the text that a briefing reads; days are `YYYY-MM-DD`, both included. */
export type Period =
  | { readonly kind: 'before'; readonly until: string }
  | { readonly kind: 'during'; readonly from: string; readonly until: string }
  | { readonly kind: 'after'; readonly from: string };

/** The events of a period in time order; a null period holds all of them. */
export interface TimelineGroup {
  readonly period: Period | null;
  readonly events: readonly Event[];
}

/**
 * The events in three groups: before the month in which the text that the briefing reads appeared, from then until it
 * appeared, and after. A text of the first ten days of a month looks back upon the month before, which is then counted
 * in. A date of appearance that is a month or a year is that whole month or year. Without such a date there is one
 * group; groups without events are left out. An event belongs where it begins.
 */
export function timelineGroups(briefing: Pick<Briefing, 'about' | 'sources' | 'events'>): TimelineGroup[] {
  const source = briefing.sources.find(({ id }) => id === briefing.about);
  const issued = isoDate(source?.issued);
  if (issued === null) return briefing.events.length > 0 ? [{ period: null, events: briefing.events }] : [];
  const { from, until } = windowOf(issued);
  const before: Event[] = [];
  const during: Event[] = [];
  const after: Event[] = [];
  for (const event of briefing.events) {
    const begins = event.when.earliest;
    if (begins === null || begins < from) before.push(event);
    else if (begins <= until) during.push(event);
    else after.push(event);
  }
  const groups: TimelineGroup[] = [
    { period: { kind: 'before', until: addDays(from, -1) }, events: before },
    { period: { kind: 'during', from, until }, events: during },
    { period: { kind: 'after', from: addDays(until, 1) }, events: after }
  ];
  return groups.filter(({ events }) => events.length > 0);
}

function windowOf(issued: string): { from: string; until: string } {
  const [year = '', month, day] = issued.split('-');
  if (month === undefined) return { from: `${year}-01-01`, until: `${year}-12-31` };
  if (day === undefined) return { from: `${year}-${month}-01`, until: lastOfMonth(year, month) };
  return { from: `${addDays(issued, -10).slice(0, 7)}-01`, until: issued };
}

function lastOfMonth(year: string, month: string): string {
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** A day (`YYYY-MM-DD`) so many days later. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
