import { describe, expect, it } from 'vitest';
import { cardBounds } from '#lib/server/card/card-bounds.ts';
import { card } from '#lib/server/card/card.ts';
import { composeCard } from '#lib/server/card/compose-card.ts';
import { hasCard } from '#lib/server/card/has-card.ts';
import { wrapText } from '#lib/server/card/wrap-text.ts';
import { findBriefing } from '#lib/server/shelf.ts';
import { mappedBriefing, noFeatures } from '../fakes/mapped-briefing.ts';

const kerman = findBriefing('kerman');
if (kerman === null) throw new Error('the Kerman briefing is missing');
const { briefing, places } = kerman;
const beirut = briefing.places.find(({ id }) => id === 'beirut') ?? null;

const pngSize = (png: Uint8Array): [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('a card', () => {
  it('is a PNG of 1200 × 630 pixels, the same each time', { timeout: 30_000 }, async () => {
    const png = await card(briefing, places, null);
    expect([...png.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    expect(pngSize(png)).toEqual([1200, 630]);
    expect(await card(briefing, places, null)).toEqual(png);
    expect(png.length).toBeLessThan(400_000);
  });

  it('of a place shows that place', async () => {
    const svg = composeCard(briefing, places, beirut);
    expect(svg).toContain('>Beirut</text>');
    expect(svg).toContain('>Kerman, January 2024</text>');
    expect(pngSize(await card(briefing, places, beirut))).toEqual([1200, 630]);
  });

  it('exists for lead places with a position and no others', () => {
    const [lead, other, lost] = mappedBriefing(
      [20, 10, 60, 40],
      [
        { id: 'lead', point: [30, 20] },
        { id: 'other', point: [30, 20], weight: 'supporting' },
        { id: 'lost', point: null }
      ]
    ).places;
    expect([lead, other, lost].map((place) => place !== undefined && hasCard(place))).toEqual([
      true,
      false,
      false
    ]);
  });

  it('keeps hostile text inert', () => {
    const hostile = `</text><script>alert(1)</script>&"'\u0000`;
    const svg = composeCard(
      mappedBriefing([20, 10, 60, 40], [{ id: 'a', name: hostile, point: [40, 30] }], {
        title: hostile,
        summary: hostile
      }),
      noFeatures,
      null
    );
    expect(svg).not.toMatch(/<script|\u0000/);
  });

  it('sets a right-to-left briefing from the right, and draws its letters', async () => {
    const arabic = mappedBriefing([20, 10, 60, 40], [{ id: 'a', name: 'غزة', point: [34, 31] }], {
      lang: 'ar',
      dir: 'rtl',
      title: 'قراءة في مقال',
      summary: ''
    });
    expect(composeCard(arabic, noFeatures, null)).toMatch(/text-anchor="end">\u200Fقراءة/);
    const blank = await card({ ...arabic, title: '' }, noFeatures, null);
    expect(await card(arabic, noFeatures, null)).not.toEqual(blank);
  });

  it('cuts what is too long', async () => {
    const long = mappedBriefing([20, 10, 60, 40], [{ id: 'a', point: [40, 30] }], {
      title: 'Donaudampfschifffahrtsgesellschaft '.repeat(8),
      summary: 'word '.repeat(400)
    });
    expect(pngSize(await card(long, noFeatures, null))).toEqual([1200, 630]);
    expect(composeCard(long, noFeatures, null).match(/…/g)?.length).toBeGreaterThan(0);
  });
});

describe('the map of a card', () => {
  it('shows the whole view for a briefing, and the country around for a place', () => {
    expect(cardBounds(briefing, null)).toEqual(briefing.view);
    const [west, south, east, north] = cardBounds(briefing, beirut);
    expect(north - south).toBeCloseTo(9);
    expect((west + east) / 2).toBeCloseTo(35.5, 1);
  });

  it('crosses the antimeridian where its place lies on it', () => {
    const { places: spots, ...rest } = mappedBriefing(
      [160, -50, -165, -8],
      [{ id: 'suva', point: [178.4, -18.1] }]
    );
    const [west, , east] = cardBounds({ ...rest, places: spots }, spots[0] ?? null);
    expect(west).toBeGreaterThan(east);
  });
});

describe('wrapped text', () => {
  const measure = (line: string): number => line.length;

  it('fills lines and never exceeds them', () => {
    expect(wrapText('the road to the grave', 8, 5, measure)).toEqual(['the road', 'to the', 'grave']);
    expect(wrapText('abcdefghij', 4, 5, measure)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('ends with an ellipsis after a whole word where it is cut', () => {
    expect(wrapText('one two three four five', 9, 2, measure)).toEqual(['one two', 'three…']);
  });

  it('is empty for no words', () => {
    expect(wrapText(' ', 9, 2, measure)).toEqual(['']);
  });
});
