import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { shelfMap, type ShelfRegion } from '#lib/server/still-map/shelf-map.ts';

const region = (slug: string, view: ShelfRegion['view'], title = slug): ShelfRegion => ({
  slug,
  title,
  lang: 'en',
  dir: 'ltr',
  view
});
const kerman = region('kerman', [24, 11, 64, 43], 'Kerman, January 2024');
const links = (svg: string) => [...svg.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
const pathOf = (svg: string) => /still-area-lead" d="M(-?[\d.]+)[ -]/.exec(svg)?.[1];

describe('shelfMap', () => {
  it('is a group with a name, in which each briefing is a link with its title', () => {
    const svg = shelfMap([kerman, region('andes', [-80, -30, -65, 5])], 'Where the briefings are');
    expect(svg).toContain('role="group" direction="ltr" aria-label="Where the briefings are"');
    expect(links(svg)).toEqual(['./kerman/', './andes/']);
    expect(svg).toContain('aria-label="Kerman, January 2024"');
    expect(texts(svg)).toEqual(['Kerman, January 2024', 'andes']);
  });

  it('takes at most 15 kB as it is sent', () => {
    expect(brotliCompressSync(shelfMap([kerman], 'Map')).length).toBeLessThanOrEqual(15_000);
  });

  it('shows the first of titles that would lie over one another, and links all', () => {
    const svg = shelfMap(
      [kerman, region('iran', [44, 13, 63, 40]), region('chile', [-76, -56, -66, -17])],
      'Map'
    );
    expect(texts(svg)).toEqual(['Kerman, January 2024', 'chile']);
    expect(links(svg)).toHaveLength(3);
  });

  it('keeps every title on the face', () => {
    const long = 'A title that is rather long';
    for (const view of [
      [-179, 50, -170, 60],
      [170, -48, 179, -34],
      [160, 50, -160, 65]
    ] as const) {
      const svg = shelfMap([region('edge', [...view], long)], 'Map');
      expect(svg).toMatch(/text-anchor="(start|end)"/);
    }
  });

  it('draws a region where it lies', () => {
    const west = Number(pathOf(shelfMap([region('a', [-120, 0, -100, 10])], 'Map')));
    const east = Number(pathOf(shelfMap([region('b', [100, 0, 120, 10])], 'Map')));
    expect(west).toBeGreaterThan(80);
    expect(west).toBeLessThan(200);
    expect(east).toBeGreaterThan(480);
    expect(east).toBeLessThan(600);
  });

  it('escapes titles, and is empty where there is no briefing', () => {
    expect(shelfMap([region('x', [0, 0, 10, 10], '<b>"&')], 'Map')).not.toContain('<b>');
    expect(shelfMap([], 'Map')).toBe('');
  });
});
