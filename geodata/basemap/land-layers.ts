import { borderClasses } from './border-classes.ts';
import { areaFeature, lineFeature, type MapFeature } from './map-feature.ts';
import { pixel, type Line } from './mercator.ts';
import type { Dispute } from './read-lines.ts';
import type { Country, World } from './read-world.ts';
import { areaOf, joinLines, ringOf } from './shape.ts';
import { thinArc } from './thin-arcs.ts';
import { leastTriangle, type Detail, type ThinWorld } from './thin-world.ts';

const provincesFromZoom = 5;
/** Provinces are drawn where the average one is at least this wide; below it they are a hatching. */
const minProvincePixels = 24;

/** What names a country in every layer: `a3`, and `iso` where it has one. */
export function identity(country: Country): { a3: string; iso?: string } {
  return country.iso === null ? { a3: country.a3 } : { a3: country.a3, iso: country.iso };
}

/** The areas of countries. */
export function landLayer({ lines, outlines }: ThinWorld): MapFeature[] {
  return outlines.flatMap(({ country, polygons }) =>
    areaFeature(
      polygons.map((polygon) => polygon.map((numbers) => ringOf(numbers, lines).slice(0, -1))),
      identity(country)
    )
  );
}

/** State lines, one feature for each class, and each dispute inside a state's drawn area under its name. */
export function borderLayer(
  world: World,
  { lines, used }: ThinWorld,
  disputes: readonly Dispute[],
  detail: Detail
): MapFeature[] {
  const states = borderClasses.flatMap((name) => {
    const here = lines.filter((_, index) => {
      const kind = world.kinds[index];
      return kind?.kind === 'border' && kind.class === name && used.has(index);
    });
    return lineFeature(joinLines(here), { class: name });
  });
  const least = leastTriangle(detail);
  return [
    ...states,
    ...disputes.flatMap(({ name, class: borderClass, arcs }) =>
      lineFeature(joinLines(arcs.map((arc) => thinArc(arc, least))), { class: borderClass, name })
    )
  ];
}

/** The lines between provinces, for each country whose provinces are wide enough at the zoom. */
export function provinceLayer(world: World, { lines }: ThinWorld, { zoom }: Detail): MapFeature[] {
  if (zoom < provincesFromZoom) return [];
  const byCountry = new Map<string, Line[]>();
  world.kinds.forEach((kind, index) => {
    const line = lines[index];
    if (kind.kind !== 'province' || !line) return;
    const known = byCountry.get(kind.a3);
    if (known) known.push(line);
    else byCountry.set(kind.a3, [line]);
  });
  return world.countries.flatMap((country) => {
    const here = byCountry.get(country.a3) ?? [];
    const size = country.polygons.reduce((sum, [outer]) => sum + areaOf(ringOf(outer ?? [], lines)), 0);
    const width = Math.sqrt(size / country.provinces.length);
    return width < minProvincePixels * pixel(zoom) ? [] : lineFeature(joinLines(here), { a3: country.a3 });
  });
}
