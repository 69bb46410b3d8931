import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification';
import { classOfBorder, type BorderClass } from './border-classes.ts';
import { fromMercator, toMercator, type Line, type Point } from './mercator.ts';
import type { Province } from './read-provinces.ts';
import { weighArcs, type WeighedArc } from './thin-arcs.ts';

/** What a line of the areas' network separates. */
export type ArcKind =
  | { readonly kind: 'coast' }
  | { readonly kind: 'border'; readonly class: BorderClass }
  | { readonly kind: 'province'; readonly a3: string };

/** A country as drawn, by control. `polygons` hold rings of arc numbers as TopoJSON has them (`~n` is arc n reversed). */
export interface Country {
  readonly a3: string;
  /** ISO 3166-1 alpha-2; null where there is none. */
  readonly iso: string | null;
  readonly polygons: readonly (readonly (readonly number[])[])[];
  readonly provinces: readonly Province[];
}

export interface World {
  readonly arcs: readonly WeighedArc[];
  readonly kinds: readonly ArcKind[];
  readonly countries: readonly Country[];
}

/** Finer than a tile unit of zoom 6 by a factor of four. */
const quantization = 1e6;

/** Leased land is drawn as the lessor's: Baikonur, Guantanamo. */
const lessors: Readonly<Record<string, string>> = { KAB: 'KAZ', USG: 'CUB' };
/** Lines between parts of one state, drawn like those of provinces. */
const partsOfOneState = new Set(['CHN-HKG']);

/** Cuts the provinces' outlines into shared lines and merges them into countries, so that borders coincide. */
export function readWorld(provinces: readonly Province[]): World {
  const byCountry = new Map<string, Province[]>();
  const features = provinces.map((province) => {
    const a3 = lessors[province.properties.adm0_a3] ?? province.properties.adm0_a3;
    byCountry.set(a3, [...(byCountry.get(a3) ?? []), province]);
    return { type: 'Feature', geometry: province.geometry, properties: { a3 } };
  });
  const network = topology({ areas: { type: 'FeatureCollection', features } }, quantization);
  const areas = network.objects['areas'] as GeometryCollection<{ a3: string }>;
  const geometries = areas.geometries as (Polygon<{ a3: string }> | MultiPolygon<{ a3: string }>)[];
  const lines = decode(network.arcs, network.transform);

  const owners = lines.map(() => new Set<number>());
  geometries.forEach((geometry, owner) => {
    const numbers = geometry.arcs.flat(geometry.type === 'Polygon' ? 1 : 2) as number[];
    for (const n of numbers) owners[n < 0 ? ~n : n]?.add(owner);
  });
  const kinds = owners.map((set, index) =>
    kindOf(
      [...set].map((owner) => geometries[owner]?.properties?.a3 ?? ''),
      lines[index] ?? []
    )
  );

  const countries = [...byCountry.keys()].sort().map((a3) => {
    const parts = geometries.filter(({ properties }) => properties?.a3 === a3);
    const merged = mergeArcs(network, parts as Polygon[]);
    const provincesHere = byCountry.get(a3) ?? [];
    return { a3, iso: isoOf(provincesHere), polygons: merged.arcs, provinces: provincesHere };
  });
  return { arcs: weighArcs(lines), kinds, countries };
}

function decode(
  arcs: readonly (readonly number[][])[],
  transform: { scale: number[]; translate: number[] } | undefined
): Line[] {
  const [scaleX = 1, scaleY = 1] = transform?.scale ?? [];
  const [left = 0, bottom = 0] = transform?.translate ?? [];
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx = 0, dy = 0]) =>
      toMercator([(x += dx) * scaleX + left, (y += dy) * scaleY + bottom])
    );
  });
}

function kindOf(a3s: readonly string[], line: Line): ArcKind {
  const [a, b] = [...new Set(a3s)].sort();
  if (a3s.length < 2 || a === undefined) return { kind: 'coast' };
  if (b === undefined || partsOfOneState.has(`${a}-${b}`)) return { kind: 'province', a3: a };
  const middle = line[Math.floor(line.length / 2)] as Point;
  return { kind: 'border', class: classOfBorder(a, b, fromMercator(middle)) };
}

function isoOf(provinces: readonly Province[]): string | null {
  const iso = String(provinces[0]?.properties['iso_a2'] ?? '');
  return /^[A-Z]{2}$/.test(iso) ? iso : null;
}
