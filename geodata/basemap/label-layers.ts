import { labelPoint } from './label-point.ts';
import { pointFeature, type MapFeature } from './map-feature.ts';
import { fromMercator, pixel, toMercator, type Point } from './mercator.ts';
import { localLanguage, nameProperties, type Names } from './names.ts';
import type { NameRow } from './read-name-table.ts';
import type { Settlement } from './read-settlements.ts';
import type { Country, World } from './read-world.ts';
import { areaOf, ringOf } from './shape.ts';
import { identity } from './land-layers.ts';

/** A label for an area: where it goes and how wide the area is, as a share of the world's width. */
interface AreaLabel {
  readonly at: Point;
  readonly width: number;
  readonly feature: MapFeature;
}

/** Side of a square on the ground of a degree's width at the equator, squared, for ranks: about 111 km. */
const degree = 1 / 360;
/** Real width in degrees from which on a country has rank 1, 2 and so on; smaller ones have rank 6. */
const rankWidths = [13, 7, 4, 2.2, 1];

const minCountryPixels = [14, 14, 14, 12, 9, 4, 0];
const minProvincePixels = [null, null, null, null, null, 44, 28];
/** Greatest scale rank of a settlement shown, by zoom; null shows none. */
const maxSettlementRank = [null, null, 1, 3, 4, 6, 8];
const capitalsFromZoom = 3;
/** The zoom from which a sea is named, by its rank. */
const seasFromZoom = [0, 2, 2, 4, 5];
const withoutCode = /~/;

/** Labels of countries and provinces, placed once at full detail, and given by zoom. */
export function areaLabels(
  world: World,
  namesOf: (country: Country) => Names,
  provinceNamesOf: (fields: Readonly<Record<string, string | number | null>>) => Names
): { countries(zoom: number): MapFeature[]; provinces(zoom: number): MapFeature[] } {
  const lines = world.arcs.map((arc) => arc.map(([x, y]): Point => [x, y]));
  const countries: AreaLabel[] = [];
  const provinces: AreaLabel[] = [];
  for (const country of world.countries) {
    const local = localLanguage(country.iso, country.a3);
    const polygons = country.polygons.map((polygon) => polygon.map((numbers) => ringOf(numbers, lines)));
    const main = polygons.reduce((a, b) => (groundArea(b[0] ?? []) > groundArea(a[0] ?? []) ? b : a));
    const ground = Math.sqrt(polygons.reduce((sum, [outer]) => sum + groundArea(outer ?? []), 0)) / degree;
    const names = namesOf(country);
    if (names.en) {
      const at = labelPoint(main);
      const rank = rankWidths.findIndex((width) => ground >= width);
      const properties = {
        ...identity(country),
        ...nameProperties(names, local),
        rank: rank < 0 ? 6 : rank + 1
      };
      countries.push({ at, width: widthOf(main[0] ?? []), feature: pointFeature(at, properties) });
    }
    if (country.provinces.length < 2) continue;
    for (const { geometry, properties } of country.provinces) {
      if (withoutCode.test(properties.iso_3166_2)) continue;
      const at = toMercator([Number(properties['longitude']), Number(properties['latitude'])]);
      const outers =
        geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map(([o]) => o);
      const width = Math.max(...outers.map((outer) => widthOf((outer ?? []).map(toMercator))));
      const shown = nameProperties(provinceNamesOf(properties), local);
      provinces.push({ at, width, feature: pointFeature(at, { ...shown, a3: country.a3 }) });
    }
  }
  const byWidth = (labels: AreaLabel[]) => labels.sort((a, b) => b.width - a.width);
  const shownAt = (labels: readonly AreaLabel[], zoom: number, pixels: number | null | undefined) =>
    labels
      .filter(({ width }) => typeof pixels === 'number' && width >= pixels * pixel(zoom))
      .map(({ feature }) => feature);
  byWidth(countries);
  byWidth(provinces);
  return {
    countries: (zoom) => shownAt(countries, zoom, minCountryPixels[zoom]),
    provinces: (zoom) => shownAt(provinces, zoom, minProvincePixels[zoom])
  };
}

/** Settlements of a zoom, most important first. */
export function settlementLayer(
  settlements: readonly Settlement[],
  isoOf: (a3: string) => string | null,
  zoom: number
): MapFeature[] {
  const greatest = maxSettlementRank[zoom];
  if (greatest === null || greatest === undefined) return [];
  return settlements
    .filter(({ rank, isCapital }) => rank <= greatest || (isCapital && zoom >= capitalsFromZoom))
    .map(({ at, a3, rank, isCapital, names }) =>
      pointFeature(at, {
        ...nameProperties(names, localLanguage(isoOf(a3), a3)),
        rank,
        ...(isCapital ? { capital: true } : {})
      })
    );
}

/**
 * Names of seas at a zoom, the greatest first: their place and rank are in the table, because a sea has no outline here.
 * Throws where a row has neither.
 */
export function seaLabels(rows: readonly NameRow[], zoom: number): MapFeature[] {
  return rows
    .map(({ keys: [at = '', rank = ''], names }) => {
      const [lng = NaN, lat = NaN] = at.split(' ').map(Number);
      if (rank === '' || !Number.isFinite(lng + lat + Number(rank)))
        throw new Error(`A sea without place or rank: ${names.en}`);
      return { at: toMercator([lng, lat]), rank: Number(rank), names };
    })
    .filter(({ rank }) => (seasFromZoom[rank] ?? Infinity) <= zoom)
    .sort((a, b) => a.rank - b.rank)
    .map(({ at, rank, names }) => pointFeature(at, { ...nameProperties(names), rank }));
}

/** Side of the square of the same size, in the web mercator square. */
function widthOf(ring: readonly Point[]): number {
  return Math.sqrt(areaOf(ring));
}

/** Area as on the ground, in squares of the world's width: web mercator stretches by 1 / cos(latitude) both ways. */
function groundArea(ring: readonly Point[]): number {
  const ys = ring.map(([, y]) => y).sort((a, b) => a - b);
  const [, lat = 0] = fromMercator([0, ys[Math.floor(ys.length / 2)] ?? 0.5]);
  return areaOf(ring) * Math.cos((lat * Math.PI) / 180) ** 2;
}
