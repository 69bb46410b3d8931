import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Briefing, Event } from '#lib/briefing/briefing.ts';
import { layOutStrip } from '#lib/panel/timeline/lay-out-strip.ts';
import { addDays, timelineGroups } from '#lib/panel/timeline/timeline-groups.ts';

const event = (day: string | null, id = day ?? 'open'): Event => ({
  id,
  title: id,
  when: { edtf: day ?? '../2000', earliest: day, latest: day, printed: '', spoken: '' },
  places: [],
  passages: [],
  citations: [],
  body: [],
  origin: 'event'
});

function briefing(issued: number[] | null, days: readonly (string | null)[]) {
  const source = { id: 'text', type: 'article', ...(issued ? { issued: { 'date-parts': [issued] } } : {}) };
  return {
    about: 'text',
    sources: [source],
    events: days.map((day, index) => event(day, `${day}/${index}`))
  } satisfies Pick<Briefing, 'about' | 'sources' | 'events'>;
}
const shape = (issued: number[] | null, days: readonly (string | null)[]) =>
  timelineGroups(briefing(issued, days)).map(({ period, events }) => [
    period,
    events.map(({ when }) => when.earliest)
  ]);

describe('timelineGroups', () => {
  it('parts events before the month of the text, until it appeared, and after', () => {
    expect(shape([2024, 1, 21], [null, '2023-12-31', '2024-01-01', '2024-01-21', '2024-01-22'])).toEqual([
      [{ kind: 'before', until: '2023-12-31' }, [null, '2023-12-31']],
      [{ kind: 'during', from: '2024-01-01', until: '2024-01-21' }, ['2024-01-01', '2024-01-21']],
      [{ kind: 'after', from: '2024-01-22' }, ['2024-01-22']]
    ]);
  });

  it('counts the month before in where the text appeared early in a month', () => {
    expect(shape([2024, 3, 4], ['2024-02-29'])).toEqual([
      [{ kind: 'during', from: '2024-02-01', until: '2024-03-04' }, ['2024-02-29']]
    ]);
  });

  it('takes a month or a year of appearance whole', () => {
    expect(shape([2024, 2], ['2024-02-29'])[0]?.[0]).toEqual({
      kind: 'during',
      from: '2024-02-01',
      until: '2024-02-29'
    });
    expect(shape([2024], ['2024-12-31'])[0]?.[0]).toMatchObject({ kind: 'during', from: '2024-01-01' });
  });

  it('has one group where the text has no date, and none where nothing happened', () => {
    expect(shape(null, ['2024-01-01'])).toEqual([[null, ['2024-01-01']]]);
    expect(shape(null, [])).toEqual([]);
    expect(shape([2024], [])).toEqual([]);
  });
});

const days = fc
  .array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 120 })
  .map((offsets) => offsets.sort((a, b) => a - b).map((offset) => addDays('2023-06-01', offset)));
const size = fc.record({
  width: fc.integer({ min: 120, max: 1600 }),
  rows: fc.integer({ min: 1, max: 5 }),
  pitch: fc.constant(24),
  gap: fc.integer({ min: 0, max: 20 })
});

describe('layOutStrip', () => {
  it('shows every event once, in time order, within the width, no two marks nearer than a target', () => {
    fc.assert(
      fc.property(days, size, (given, room) => {
        const groups = timelineGroups(briefing([2024, 1, 21], given));
        const marks = layOutStrip(groups, room).flatMap((section) => section.marks);
        expect(marks.flatMap(({ events }) => events)).toEqual(groups.flatMap(({ events }) => events));
        for (const [index, mark] of marks.entries()) {
          expect(mark.x).toBeGreaterThanOrEqual(room.pitch / 2);
          expect(mark.x).toBeLessThanOrEqual(room.width - room.pitch / 2);
          expect(mark.row).toBeLessThan(room.rows);
          expect(mark.x).toBeGreaterThanOrEqual(marks[index - 1]?.x ?? 0);
          for (const other of marks.slice(0, index)) {
            const apart = Math.max(Math.abs(other.x - mark.x), Math.abs(other.row - mark.row) * room.pitch);
            expect(apart).toBeGreaterThanOrEqual(room.pitch - 0.001);
          }
        }
      })
    );
  });

  it('stands events of one day above one another', () => {
    const groups = timelineGroups(briefing([2024, 1, 31], ['2024-01-10', '2024-01-10', '2024-01-20']));
    const [section] = layOutStrip(groups, { width: 744, rows: 3, pitch: 24, gap: 0 });
    expect(section?.marks.map(({ row }) => row)).toEqual([0, 1, 0]);
    expect(section?.marks[0]?.x).toBe(9.5 * 24);
    expect(section?.marks[2]?.x).toBe(19.5 * 24);
  });

  it('ticks off the weeks of the period of the text, in its own columns', () => {
    const groups = timelineGroups(briefing([2024, 1, 21], ['2023-01-01', '2024-01-08', '2024-02-01']));
    const sections = layOutStrip(groups, { width: 720, rows: 3, pitch: 24, gap: 0 });
    expect(sections.map(({ ticks }) => ticks.map(({ day }) => day))).toEqual([
      [],
      ['2024-01-01', '2024-01-08', '2024-01-15'],
      []
    ]);
    const narrow = layOutStrip(groups, { width: 120, rows: 3, pitch: 24, gap: 0 });
    expect(narrow.flatMap(({ ticks }) => ticks)).toEqual([]);
  });

  it('lets events share a mark where there is no room for all', () => {
    const groups = timelineGroups(briefing(null, Array<string>(100).fill('2024-01-10')));
    const marks = layOutStrip(groups, { width: 240, rows: 2, pitch: 24, gap: 0 })[0]?.marks ?? [];
    expect(marks).toHaveLength(20);
    expect(marks[0]?.events).toHaveLength(5);
  });

  it('draws nothing where there is no room for a mark in each period', () => {
    const groups = timelineGroups(briefing([2024, 1, 21], ['2023-01-01', '2024-01-10', '2024-02-01']));
    expect(layOutStrip(groups, { width: 60, rows: 3, pitch: 24, gap: 0 })).toEqual([]);
    expect(layOutStrip([], { width: 600, rows: 3, pitch: 24, gap: 0 })).toEqual([]);
  });
});
