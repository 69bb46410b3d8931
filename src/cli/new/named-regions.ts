import type { Bounds } from '#lib/briefing/briefing.ts';
import { toBounds } from '#lib/compile/numbers.ts';
import { toSlug } from '#lib/text/slug.ts';
import { suggest } from '#lib/text/words.ts';

/** Opening views by name, generous and round: a start to be narrowed, not a statement about where a region ends. */
export const namedRegions: ReadonlyMap<string, Bounds> = new Map<string, Bounds>([
  ['world', [-170, -56, 180, 75]],
  ['africa', [-20, -36, 53, 38]],
  ['north-africa', [-18, 15, 38, 38]],
  ['west-africa', [-18, 3, 17, 26]],
  ['central-africa', [7, -14, 32, 24]],
  ['east-africa', [28, -13, 52, 19]],
  ['horn-of-africa', [32, -3, 52, 19]],
  ['southern-africa', [10, -36, 42, -7]],
  ['europe', [-25, 34, 45, 72]],
  ['western-europe', [-11, 41, 17, 60]],
  ['eastern-europe', [14, 43, 42, 60]],
  ['northern-europe', [-25, 53, 33, 72]],
  ['southern-europe', [-10, 34, 30, 48]],
  ['balkans', [13, 34, 30, 48]],
  ['mediterranean', [-7, 29, 38, 47]],
  ['black-sea', [26, 39, 43, 48]],
  ['caucasus', [37, 38, 51, 45]],
  ['middle-east', [24, 11, 64, 43]],
  ['levant', [33, 29, 43, 38]],
  ['gulf', [44, 21, 62, 33]],
  ['central-asia', [46, 34, 88, 56]],
  ['south-asia', [60, 4, 98, 38]],
  ['southeast-asia', [92, -12, 142, 29]],
  ['east-asia', [97, 17, 147, 54]],
  ['arctic', [-180, 60, 180, 90]],
  ['north-america', [-170, 14, -50, 72]],
  ['central-america', [-93, 6, -76, 22]],
  ['caribbean', [-86, 9, -58, 28]],
  ['south-america', [-83, -56, -33, 14]],
  ['oceania', [110, -48, -130, 20]],
  ['pacific', [140, -30, -120, 30]]
]);

/** What a region's words mean: bounds in degrees, or what is wrong with them. */
export type RegionAnswer =
  { readonly kind: 'bounds'; readonly bounds: Bounds } | { readonly kind: 'fault'; readonly fault: string };

/** Reads `west,south,east,north` in degrees, or one of the names above, however it is capitalised and spaced. */
export function readRegion(text: string): RegionAnswer {
  const known = namedRegions.get(toSlug(text));
  if (known) return { kind: 'bounds', bounds: known };
  if (/[\d,]/.test(text)) {
    const bounds = toBounds(text.split(','));
    return bounds
      ? { kind: 'bounds', bounds }
      : {
          kind: 'fault',
          fault: `found “${text}”, expected west,south,east,north in degrees with south below north, as in 24,11,64,43`
        };
  }
  const meant = suggest(toSlug(text), namedRegions.keys());
  return {
    kind: 'fault',
    fault: `found “${text}”, expected west,south,east,north in degrees or a region’s name${
      meant === undefined ? `: ${[...namedRegions.keys()].join(', ')}` : ` (did you mean ${meant}?)`
    }`
  };
}
