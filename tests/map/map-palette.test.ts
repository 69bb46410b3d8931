import { describe, expect, it } from 'vitest';
import { quietArc } from '#lib/map/flow-layers.ts';
import { mapPalette, type MapPalette } from '#lib/map/map-palette.ts';

type Rgb = readonly [number, number, number];

const rgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/** Relative luminance (WCAG 2.2). */
function luminance(color: Rgb): number {
  const [r, g, b] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour of this opacity laid over another. */
function over(top: Rgb, opacity: number, below: Rgb): Rgb {
  return top.map((value, index) => value * opacity + (below[index] ?? 0) * (1 - opacity)) as unknown as Rgb;
}

const marks: (keyof MapPalette)[] = ['place', 'placeFocus', 'flow', 'flowDenied'];
const names: (keyof MapPalette)[] = ['ink', 'inkQuiet', 'groundLabel', 'provinceLabel'];

describe.each(['light', 'dark'] as const)('the %s palette', (scheme) => {
  const palette = mapPalette(scheme);
  const land = rgb(palette.land);
  const water = rgb(palette.water);

  it.each(marks)('%s is at least 3:1 over land and water', (mark) => {
    expect(contrast(rgb(palette[mark]), land)).toBeGreaterThanOrEqual(3);
    expect(contrast(rgb(palette[mark]), water)).toBeGreaterThanOrEqual(3);
  });

  it.each(['flow', 'flowDenied'] as const)('%s is 3:1 also as the quiet arc of the overview', (flow) => {
    for (const ground of [land, water]) {
      expect(contrast(over(rgb(palette[flow]), quietArc, ground), ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(names)('%s is at least 4.5:1 over land and over its halo', (name) => {
    expect(contrast(rgb(palette[name]), land)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb(palette[name]), rgb(palette.halo))).toBeGreaterThanOrEqual(4.5);
  });

  it('names waters at 4.5:1 over water', () => {
    expect(contrast(rgb(palette.waterLabel), water)).toBeGreaterThanOrEqual(4.5);
  });

  it('draws state lines more clearly than those of provinces', () => {
    expect(contrast(rgb(palette.border), land)).toBeGreaterThan(
      contrast(rgb(palette.provinceBorder), land) + 1
    );
  });
});
