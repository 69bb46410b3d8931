import { languages } from './sources.ts';

/** All of web mercator, `[west, south, east, north]`. */
export const archiveBounds = [-180, -85.0511287, 180, 85.0511287] as const;

const names = {
  name: 'String',
  ...Object.fromEntries(languages.filter((tag) => tag !== 'en').map((tag) => [`name_${tag}`, 'String'])),
  lang: 'String'
};
const state = { a3: 'String', iso: 'String' };

/** The archive's metadata as TileJSON 3.0 has it: layers with their fields and zooms, and what must be credited. */
export const metadata = {
  name: 'Dateline world',
  description: 'Land, borders by class, provinces, waters and settlements of the world, for zoom 0 to 9',
  version: '1',
  type: 'baselayer',
  format: 'pbf',
  attribution:
    'Made with Natural Earth. City names: GeoNames, CC BY 4.0. Country names: Unicode CLDR. Disputed lines are dashed; who is in control is drawn.',
  vector_layers: [
    { id: 'land', description: 'Areas of countries by control', minzoom: 0, maxzoom: 6, fields: state },
    { id: 'lake', description: 'Lakes', minzoom: 0, maxzoom: 6, fields: names },
    {
      id: 'river',
      description: 'Rivers, also through lakes',
      minzoom: 2,
      maxzoom: 6,
      fields: { ...names, rank: 'Number' }
    },
    {
      id: 'province',
      description: 'Lines between provinces',
      minzoom: 5,
      maxzoom: 6,
      fields: { a3: 'String' }
    },
    {
      id: 'border',
      description: 'State lines: agreed, disputed, line-of-control, claim',
      minzoom: 0,
      maxzoom: 6,
      fields: { class: 'String', name: 'String' }
    },
    {
      id: 'country-label',
      description: 'Names of countries, rank 1 to 6',
      minzoom: 0,
      maxzoom: 6,
      fields: { ...state, ...names, rank: 'Number' }
    },
    {
      id: 'province-label',
      description: 'Names of provinces',
      minzoom: 5,
      maxzoom: 6,
      fields: { a3: 'String', ...names }
    },
    {
      id: 'settlement',
      description: 'Cities and towns, rank 0 to 8; capitals of states',
      minzoom: 2,
      maxzoom: 6,
      fields: { ...names, rank: 'Number', capital: 'Boolean' }
    },
    {
      id: 'sea-label',
      description: 'Names of oceans, seas and gulfs, rank 0 to 4',
      minzoom: 0,
      maxzoom: 6,
      fields: { ...names, rank: 'Number' }
    }
  ]
};
