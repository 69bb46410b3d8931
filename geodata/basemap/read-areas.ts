import type { MultiPolygon, Polygon, Position } from 'geojson';
import { closeRing } from './close-ring.ts';
import { fetchSources } from './fetch-sources.ts';
import { readGeopackageLines } from './read-geopackage-lines.ts';
import { readProvinces } from './read-provinces.ts';

/** The areas that a briefing may draw: place id → ISO 3166-2 code as Natural Earth has it (Kerman was IR-15 until 2020). */
const provinceCodes = {
  'gaza-strip': 'PS-GZZ',
  'kerman-province': 'IR-15',
  'istanbul-province': 'TR-34',
  'ankara-province': 'TR-06',
  'kocaeli-province': 'TR-41',
  'hatay-province': 'TR-31',
  'mersin-province': 'TR-33',
  'izmir-province': 'TR-35',
  'van-province': 'TR-65',
  'diyarbakir-province': 'TR-21'
};

/** About 0.5 km: the seven lines of the oblast were drawn one by one and meet less exactly than the rest. */
const oblastReachDegrees = 0.005;
const decimals = 5;

/** Areas at full resolution for a briefing's own places, by place id, as RFC 7946 wants them (§3.1.6, §11.2: five decimals). */
export function readAreas(): Map<string, Polygon | MultiPolygon> {
  const files = fetchSources(['provinces', 'disputes']);
  const areas = new Map<string, Polygon | MultiPolygon>();
  const provinces = readProvinces(files.provinces('package/data/build.json'));
  for (const [place, code] of Object.entries(provinceCodes)) {
    const province = provinces.find(({ properties }) => properties.iso_3166_2 === code);
    if (!province) throw new Error(`no area ${code}`);
    areas.set(place, tidy(province.geometry));
  }
  const lines = readGeopackageLines(
    files.disputes('usr/share/qgis/resources/data/world_map.gpkg'),
    'disputed_borders'
  ).filter(({ fields }) => fields.get('name') === 'Former USSR oblast in 1991');
  const ring = closeRing(
    lines.flatMap((feature) => feature.lines),
    oblastReachDegrees
  );
  areas.set('nagorno-karabakh', tidy({ type: 'Polygon', coordinates: [ring] }));
  return areas;
}

function tidy(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  if (geometry.type === 'Polygon') return { type: 'Polygon', coordinates: tidyPolygon(geometry.coordinates) };
  const parts = geometry.coordinates.map(tidyPolygon);
  return { type: 'MultiPolygon', coordinates: parts };
}

function tidyPolygon(rings: Position[][]): Position[][] {
  return rings.map((ring, index) => {
    const rounded = ring.map((position) => position.map((value) => Number(value.toFixed(decimals))));
    const distinct = rounded.filter(
      (p, i) => i === 0 || p.some((value, axis) => value !== rounded[i - 1]?.[axis])
    );
    return signedArea(distinct) > 0 === (index === 0) ? distinct : distinct.reverse();
  });
}

/** Twice the planar area in square degrees; positive when counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[i + 1] ?? ring[0] ?? [];
    sum += x * nextY - nextX * y;
  });
  return sum;
}
