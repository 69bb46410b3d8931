import { describe, expect, it } from 'vitest';
import { parseBriefing } from '#lib/briefing/parse-briefing.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const [first, ...others] = smallBriefing.places;
const withFirst = (over: object) =>
  parseBriefing({ ...smallBriefing, places: [{ ...first, ...over }, ...others] });

describe('parseBriefing', () => {
  it('takes a published briefing as it is, as text and as JSON', () => {
    expect(parseBriefing(smallBriefing)).toEqual({ kind: 'ok', briefing: smallBriefing });
    expect(parseBriefing(JSON.stringify(smallBriefing))).toEqual({ kind: 'ok', briefing: smallBriefing });
  });

  it('says which version it does not know yet', () => {
    expect(parseBriefing({ ...smallBriefing, version: 2 })).toEqual({ kind: 'newer', version: 2 });
  });

  it.each([
    ['', 'it is no object'],
    ['[]', 'it is no object'],
    ['{}', 'version'],
    [{ ...smallBriefing, version: '1' }, 'version'],
    [{ ...smallBriefing, title: 7 }, 'title'],
    [{ ...smallBriefing, places: null }, 'places'],
    [{ ...smallBriefing, tour: [{}] }, 'tour'],
    [{ ...smallBriefing, view: [1, 2, 3] }, 'view']
  ])('names what is broken (%#)', (input, reason) => {
    expect(parseBriefing(input)).toEqual({ kind: 'broken', reason });
  });

  it.each([[[35.5, 95]], [[540, 33.9]], [[null, null]], [['35.5', '33.9']], [[35.5]], ['35.5,33.9'], [{}]])(
    '[F6b] takes a place at %j as one without a location, and keeps the others',
    (point) => {
      const parsed = withFirst({ point });
      const [place, ...rest] = parsed.kind === 'ok' ? parsed.briefing.places : [];
      expect(place).toMatchObject({
        id: first?.id,
        name: first?.name,
        point: null,
        geometry: null,
        bounds: null
      });
      expect(rest).toEqual(others);
    }
  );

  it('takes an area whose bounds are none as the point that it is known by', () => {
    const parsed = withFirst({ geometry: 'area', bounds: [46, 39, 47, 95] });
    const place = parsed.kind === 'ok' ? parsed.briefing.places[0] : undefined;
    expect(place).toMatchObject({ geometry: 'point', point: first?.point, bounds: null });
  });

  it('[F7a] refuses a name of 200,000 characters', () => {
    expect(withFirst({ name: 'x'.repeat(200_000) })).toEqual({ kind: 'broken', reason: 'places' });
  });
});
