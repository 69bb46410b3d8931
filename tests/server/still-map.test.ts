import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { findBriefing } from '#lib/server/shelf.ts';
import { composeStill } from '#lib/server/still-map/compose-still.ts';
import { boxesOverlap } from '#lib/server/still-map/label-box.ts';
import { pageStyle } from '#lib/server/still-map/still-style.ts';
import { stillMap, stillSize } from '#lib/server/still-map/still-map.ts';
import { mappedBriefing, noFeatures } from '../fakes/mapped-briefing.ts';

const kerman = findBriefing('kerman');
if (kerman === null) throw new Error('the Kerman briefing is missing');
const { briefing, places } = kerman;
const href = (id: string): string => `places/${id}/`;
const file = stillMap(briefing, places, { href, standalone: true });
const inPage = stillMap(briefing, places, { href, standalone: false });
const still = composeStill(briefing, places, { bounds: briefing.view, size: stillSize });

describe('the still map of Kerman', () => {
  it('is the same text each time', () => {
    expect(stillMap(structuredClone(briefing), places, { href, standalone: true })).toBe(file);
  });

  it('takes at most 40 kB as a host sends it', () => {
    expect(brotliCompressSync(file).length).toBeLessThan(40_000);
    expect(brotliCompressSync(inPage).length).toBeLessThan(40_000);
  });

  it('links each place on its face once, in reading order, and says its name', () => {
    const linked = [
      ...file.matchAll(/<a class="[^"]*" href="([^"]*)" data-place="([^"]*)" aria-label="([^"]*)"/g)
    ];
    const shown = still.places.shown.map(({ place }) => place.id);
    expect(linked.map((link) => link[2])).toEqual(shown);
    expect(linked.every((link) => link[1] === href(link[2] as string))).toBe(true);
    const onFace = briefing.places.filter(({ point }) => point !== null && within(point, briefing.view));
    expect(onFace.length).toBeGreaterThan(30);
    for (const { id, name } of onFace) {
      expect(shown).toContain(id);
      expect(linked.find((link) => link[2] === id)?.[3]).toContain(
        name.replaceAll('&', '&amp;').replaceAll("'", '&#39;')
      );
    }
  });

  it('says of an approximate place that it is', () => {
    expect(file).toContain('aria-label="Golzar-e Shohada cemetery, approximate location"');
  });

  it('shows where the Levant crowds larger, and names it there', () => {
    const named = still.inset?.face.shown.map(({ place }) => place.id);
    expect(named).toEqual(
      expect.arrayContaining(['beirut', 'dahieh-beirut', 'damascus', 'sayyida-zaynab', 'gaza-strip'])
    );
    expect(still.inset?.magnification).toBeGreaterThan(3);
  });

  it('writes at each place, for paper, its name or the number that the list of places gives it', () => {
    const members = new Set(still.inset?.face.shown.map(({ place }) => place.id));
    const faces = [still.main, ...(still.inset === null ? [] : [still.inset.face])];
    let numbered = 0;
    for (const face of faces) {
      const [wide] = face.layouts;
      for (const { place } of face.shown) {
        if (face === still.main && members.has(place.id)) continue;
        if (wide?.labels.has(place.id) === true) continue;
        numbered += 1;
        const number = wide?.numbers.get(place.id)?.text.lines;
        expect(number, place.id).toEqual([String(briefing.places.indexOf(place) + 1)]);
      }
    }
    expect(numbered).toBeGreaterThan(3);
    expect(inPage.match(/class="still-number"/g)).toHaveLength(numbered);
  });

  it('keeps the numbers off all names', () => {
    for (const face of [still.main, still.inset?.face]) {
      const [wide] = face?.layouts ?? [];
      const boxes = [...(wide?.labels.values() ?? [])].map(({ position }) => position.box);
      for (const { position } of wide?.numbers.values() ?? [])
        expect(boxes.some((box) => boxesOverlap(box, position.box))).toBe(false);
    }
  });

  it('dashes lines of control and disputed lines apart from agreed ones', () => {
    expect(file).toMatch(/class="still-border still-agreed" d="M/);
    expect(file).toMatch(/class="still-border still-disputed" d="M/);
    expect(file).toMatch(/class="still-border still-line-of-control" d="M/);
    expect(file).toMatch(/class="still-area still-area-lead still-area-disputed" d="M/);
  });

  it('names countries that the briefing does not, without a link, and only those of ISO 3166-1', () => {
    const names = still.main.layouts[0]?.groundNames.map(({ text }) => text.lines.join(' ')) ?? [];
    expect(names).toContain('SUDAN');
    expect(names).not.toContain('IRAN');
    expect(names).not.toContain('SOMALILAND');
    expect(still.main.layouts[1]?.groundNames).toEqual([]);
  });

  it('draws flows by their status and ends those that leave the face at its edge', () => {
    for (const status of new Set(briefing.flows.map((flow) => flow.status))) {
      expect(file).toContain(`class="still-flow${status === undefined ? '' : ` still-${status}`}"`);
    }
    const washington = still.places.shown.find(({ place }) => place.id === 'united-states');
    expect(washington?.outwards).not.toBeNull();
    expect(washington?.at[1]).toBeLessThan(12);
  });

  it('brings its own style as a file and none in a page', () => {
    expect(file).toContain('prefers-color-scheme: dark');
    expect(inPage).not.toContain('<style');
    expect(inPage).not.toMatch(/\sid="/);
    expect(file + inPage).not.toMatch(/\sstyle=/);
    expect([...file.matchAll(/\sid="([^"]*)"/g)].every((id) => id[1]?.startsWith('ui-'))).toBe(true);
  });

  it('is well-formed', () => {
    expect(() => new Resvg(file, { font: { loadSystemFonts: false } })).not.toThrow();
  });
});

describe('a still map', () => {
  it('has the style sheet of the page written from its rules', () => {
    const sheet = readFileSync('src/lib/reader/css/still-map.css', 'utf8').replace(/\/\*.*?\*\//gs, '');
    const bare = (css: string): string => css.replace(/[\s;]/g, '').replaceAll('"', "'");
    expect(bare(sheet)).toBe(bare(pageStyle()));
  });

  it('keeps a hostile text inert wherever it is shown', () => {
    const hostile = `"><script>alert(1)</script><a onload='x' style=x>&]]>\u0000`;
    const svg = stillMap(
      mappedBriefing([20, 10, 60, 40], [{ id: 'a', name: hostile, point: [40, 30] }], {
        title: hostile,
        summary: hostile,
        lang: 'en"><script>'
      }),
      noFeatures,
      { href: () => `javascript"><script>`, standalone: true }
    );
    expect(svg).not.toMatch(/<script|<a onload|\u0000/);
    expect(svg.match(/<a /g)).toHaveLength(1);
    expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
  });

  it('crosses the antimeridian', () => {
    const crossing = mappedBriefing(
      [160, -50, -165, -8],
      [
        { id: 'auckland', point: [174.8, -36.9] },
        { id: 'suva', point: [178.4, -18.1] },
        { id: 'apia', point: [-171.8, -13.8] }
      ]
    );
    const { main } = composeStill(crossing, noFeatures, { bounds: crossing.view, size: stillSize });
    expect(main.shown.map(({ outwards }) => outwards)).toEqual([null, null, null]);
    const [auckland = 0, suva = 0, apia = 0] = main.shown.map(({ at }) => at[0]);
    expect(auckland).toBeLessThan(suva);
    expect(suva).toBeLessThan(apia);
    expect(apia).toBeLessThan(stillSize.width);
  });

  it('sets right-to-left names whole, with brackets on their side, and looks left of the mark first', () => {
    const arabic = mappedBriefing(
      [20, 10, 60, 40],
      [
        { id: 'gaza', name: 'قطاع غزة', point: [34.4, 31.4] },
        { id: 'cairo', name: 'القاهرة', point: [31.2, 30], weight: 'supporting', kind: 'country' }
      ],
      { lang: 'ar', dir: 'rtl' }
    );
    const svg = stillMap(arabic, noFeatures, { href, standalone: true });
    expect(svg).toContain('\u200Fقطاع غزة\u200F');
    expect(svg).toContain('direction="ltr"');
    expect(svg).toContain('<g lang="ar">');
    const { main } = composeStill(arabic, noFeatures, { bounds: arabic.view, size: stillSize });
    expect(main.layouts[0]?.labels.get('gaza')?.position.anchor).toBe('end');
  });

  it('has no inset where nothing crowds', () => {
    const sparse = mappedBriefing(
      [20, 10, 60, 40],
      [
        { id: 'a', point: [30, 20] },
        { id: 'b', point: [40, 30] },
        { id: 'c', point: [50, 20] }
      ]
    );
    expect(composeStill(sparse, noFeatures, { bounds: sparse.view, size: stillSize }).inset).toBeNull();
  });

  it('leaves out a place without a position', () => {
    const svg = stillMap(mappedBriefing([20, 10, 60, 40], [{ id: 'nowhere', point: null }]), noFeatures, {
      href,
      standalone: true
    });
    expect(svg).not.toContain('data-place');
  });
});

function within(
  [lng, lat]: readonly [number, number],
  [west, south, east, north]: readonly number[]
): boolean {
  return (
    lng > (west as number) && lng < (east as number) && lat > (south as number) && lat < (north as number)
  );
}
