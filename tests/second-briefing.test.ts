import { brotliCompressSync } from 'node:zlib';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LngLat, Place } from '#lib/briefing/briefing.ts';
import { compile } from '#lib/compile/compile.ts';
import { toWebAnnotations } from '#lib/formats/web-annotation.ts';
import { boundsContain, boundsWidth } from '#lib/geo/bounds.ts';
import { flowFeatures } from '#lib/map/flow-features.ts';
import { framePlaces, frameStop } from '#lib/map/frame-focus.ts';
import { atomFeed } from '#lib/server/atom-feed.ts';
import { briefingsRoot, readBriefingFolder } from '#lib/server/read-briefing-folder.ts';
import { publishedBriefings } from '#lib/server/shelf.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { sitemap } from '#lib/server/sitemap.ts';
import { stillMap, stillSize } from '#lib/server/still-map/still-map.ts';
import { en } from '#lib/words/en.ts';
import { musts, type Must } from './formats/web-annotation-must.ts';

// The second briefing lies across the antimeridian, and has no source that it reads and a line among its places.
const compiled = compile('date-line', readBriefingFolder(briefingsRoot(), 'date-line'));
const { briefing, places } = compiled;
if (briefing === null || places === null) throw new Error('The briefing on the date line does not compile.');
const still = stillMap(briefing, places, { href: (id) => `places/${id}/`, standalone: true });

const placeOf = (id: string): Place => {
  const place = briefing.places.find((each) => each.id === id);
  if (place === undefined) throw new Error(`no place ${id}`);
  return place;
};

describe('the briefing on the date line', () => {
  it('has nothing to report', () => {
    expect(compiled.diagnostics).toEqual([]);
  });

  it('gives each claim to someone else than the editor, with one short quotation, and each note its sources', () => {
    for (const { id, voice, citations } of briefing.passages) {
      const quotations = citations.filter(({ quotation }) => quotation !== undefined);
      expect(quotations.length, id).toBe(voice === 'editor' ? 0 : 1);
    }
    expect(briefing.notes.filter(({ citations }) => citations.length === 0)).toEqual([]);
    expect(new Set(briefing.notes.map(({ kind }) => kind)).size).toBe(4);
  });

  it.each([
    ['Pacific/Apia', '2011-12-30', 0],
    ['Pacific/Fakaofo', '2011-12-30', 0],
    ['Pacific/Enderbury', '1994-12-31', 0],
    ['Pacific/Kiritimati', '1994-12-31', 0],
    ['Pacific/Kwajalein', '1993-08-21', 0],
    ['Pacific/Kwajalein', '1969-09-30', 47],
    ['Pacific/Rarotonga', '1899-12-25', 48],
    ['Pacific/Apia', '1892-07-04', 48],
    ['Pacific/Pago_Pago', '1892-07-04', 48],
    ['Pacific/Pago_Pago', '2011-12-30', 24]
  ])('tells of days that the clocks had: in %s %s lasted %i hours', (zone, day, hours) => {
    expect(hoursOf(zone, day)).toBe(hours);
  });

  it('sketches the date line so that each place is on the side of its date', () => {
    const sketch = places.features.find(({ id }) => id === 'date-line-schematic')?.geometry;
    expect(placeOf('date-line-schematic')).toMatchObject({ certainty: 'approximate', geometry: 'line' });
    for (const [id, zone] of Object.entries(zones)) {
      const { point } = placeOf(id);
      const isBehind = point !== null && passesBetween(sketch, point) % 2 === 1;
      expect(isBehind, id).toBe(offsetHours(zone) < 0);
    }
    expect(Object.keys(zones)).toHaveLength(briefing.places.length - 1);
  });
});

describe('across the antimeridian', () => {
  it('has bounds that are read eastwards, never once round the globe', () => {
    const [west, , east] = briefing.view;
    expect(west).toBeGreaterThan(east);
    for (const { id, bounds } of briefing.places) expect(bounds && boundsWidth(bounds), id).toBeLessThan(42);
    expect(boundsWidth(placeOf('fiji').bounds ?? [0, 0, 0, 0])).toBeLessThan(6);
    expect(places.bbox?.[0]).toBeGreaterThan(places.bbox?.[2] as number);
  });

  it('has each area, and no other ocean, around its point', () => {
    for (const { id, point, bounds } of briefing.places) {
      expect(point !== null && bounds !== null && boundsContain(bounds, point), id).toBe(true);
    }
  });

  it('leads the camera to each stop, on a desk and on a telephone, and never to the other side of the globe', () => {
    const sea = [140, -60, -130, 72] as const;
    for (const viewport of [
      { width: 720, height: 840 },
      { width: 390, height: 330 }
    ]) {
      for (const { title, camera, places: ids } of briefing.tour) {
        const written = frameStop(camera, viewport, { top: 0, right: 0, bottom: 0, left: 0 });
        const fitted = framePlaces(ids.map(placeOf), viewport, { top: 0, right: 0, bottom: 0, left: 0 });
        for (const intent of [written, fitted]) {
          expect(intent && boundsContain(sea, intent.center), title).toBe(true);
          // Once round the globe is below 1.
          expect(intent?.zoom, title).toBeGreaterThan(ids.includes('date-line-schematic') ? 0.3 : 1.5);
        }
      }
    }
  });

  it('draws flows the short way, in one piece', () => {
    const { arcs } = flowFeatures(briefing);
    expect(arcs.features.map(({ properties }) => properties.id)).toEqual(briefing.flows.map(({ id }) => id));
    for (const { geometry, properties } of arcs.features) {
      if (geometry.type !== 'LineString') throw new Error(`${properties.id} is in pieces`);
      const longitudes = geometry.coordinates.map(([lng = NaN]) => lng);
      expect(Math.max(...longitudes) - Math.min(...longitudes), properties.id).toBeLessThan(45);
    }
  });

  it('smears nothing over the still map, and draws the sketch on it, dashed', () => {
    const drawn = [
      ...still.matchAll(/<path class="still-(land|area|line|flow|border)\b[^"]*" d="([^"]*)"/g)
    ].map(([, kind = '', data = '']) => ({ kind, steps: stepsOf(data) }));
    expect(new Set(drawn.map(({ kind }) => kind))).toEqual(new Set(['land', 'area', 'line', 'flow']));
    for (const { kind, steps } of drawn) {
      expect(Math.max(...steps.map(Math.abs)), kind).toBeLessThan(stillSize.width / 3);
    }
    expect(still).toContain('class="still-line still-line-dashed"');
    expect(brotliCompressSync(still).length).toBeLessThan(40_000);
  });
});

describe('beside another briefing', () => {
  it('stands in the feed and in the sitemap', () => {
    const slugs = publishedBriefings().map(({ slug }) => slug);
    expect(slugs).toEqual(expect.arrayContaining(['date-line', 'kerman']));
    const site = siteAddress('https://example.org/maps/');
    for (const slug of slugs) {
      expect(atomFeed(publishedBriefings(), site, en)).toContain(`https://example.org/maps/${slug}/"`);
      expect(sitemap(publishedBriefings(), site)).toContain(
        `<loc>https://example.org/maps/${slug}/tour/7/</loc>`
      );
    }
  });

  it('publishes Web Annotations that break no MUST of the model', () => {
    const collection = JSON.parse(
      JSON.stringify(toWebAnnotations(briefing, { siteUrl: 'https://example.org/maps/' }))
    ) as Parameters<Must['broken']>[0];
    expect(musts.filter((must) => must.broken(collection).length > 0).map(({ says }) => says)).toEqual([]);
  });
});

/** The zone that keeps the time of each place. */
const zones: Readonly<Record<string, string>> = {
  sitka: 'America/Sitka',
  'big-diomede': 'Asia/Anadyr',
  'little-diomede': 'America/Nome',
  fiji: 'Pacific/Fiji',
  samoa: 'Pacific/Apia',
  'american-samoa': 'Pacific/Pago_Pago',
  tokelau: 'Pacific/Fakaofo',
  rarotonga: 'Pacific/Rarotonga',
  kwajalein: 'Pacific/Kwajalein',
  tarawa: 'Pacific/Tarawa',
  kanton: 'Pacific/Enderbury',
  kiritimati: 'Pacific/Kiritimati',
  'caroline-island': 'Pacific/Kiritimati',
  tonga: 'Pacific/Tongatapu',
  'chatham-islands': 'Pacific/Chatham',
  auckland: 'Pacific/Auckland',
  sydney: 'Australia/Sydney'
};

/** How long a calendar day lasted somewhere, counted in half hours around it. */
function hoursOf(timeZone: string, day: string): number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit'
  });
  const noon = Date.parse(`${day}T12:00:00Z`);
  const halfHours = Array.from({ length: 240 }, (_, index) => noon + (index - 120) * 1_800_000 + 60_000);
  return halfHours.filter((at) => format.format(at) === day).length / 2;
}

/** How far the clocks of a zone were ahead of universal time in June 2012, after the last move of the line. */
function offsetHours(timeZone: string): number {
  const at = Date.parse('2012-06-15T00:00:00Z');
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const [, sign = '', hours = ''] =
    /GMT([+-])(\d\d)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  return Number(`${sign}${hours}`);
}

/** How often a line is passed on the way east from the longitude of Japan to a point, along its parallel. */
function passesBetween(line: Geometry | null | undefined, [lng, lat]: LngLat): number {
  if (line?.type !== 'MultiLineString') throw new Error('the sketch is not cut at the antimeridian');
  const eastward = ([at = NaN]: Position): number => (at < 0 ? at + 360 : at);
  const pieces = line.coordinates.flatMap((positions) =>
    positions.slice(1).map((to, index) => [positions[index] as Position, to] as const)
  );
  return pieces.filter(([from, to]) => {
    const [south = NaN, north = NaN] = [from[1], to[1]];
    if (south > lat === north > lat) return false;
    const at = eastward(from) + ((lat - south) / (north - south)) * (eastward(to) - eastward(from));
    return at > 140 && at < eastward([...[lng, lat]]);
  }).length;
}

/** The steps to the side in path data of `M x y l dx dy …`. */
function stepsOf(data: string): number[] {
  return [...data.matchAll(/l([^A-Za-z]*)/g)].flatMap(([, run = '']) =>
    [...run.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number).filter((_, index) => index % 2 === 0)
  );
}
