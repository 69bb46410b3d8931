import type { Feature, Point as GeoJsonPoint } from 'geojson';
import { read } from 'shapefile';
import { toMercator, type Point } from './mercator.ts';
import { cleanName, type Names } from './names.ts';
import { readGettext } from './read-gettext.ts';
import { applyNames, readNameTable } from './read-name-table.ts';
import { languages } from './sources.ts';

/** A populated place. `rank`: Natural Earth's scale rank, 0 the most important. */
export interface Settlement {
  readonly at: Point;
  readonly a3: string;
  readonly rank: number;
  readonly population: number;
  readonly isCapital: boolean;
  readonly names: Names;
}

/** Claimed as a capital and not recognised as one by most states: drawn as a city, without a capital's mark. */
const contestedCapitals = new Set(['Jerusalem|ISR', 'Hargeysa|SOL']);

/** Populated places of the world, most important first, with names proof-read where `fixes` says so. */
export async function readSettlements(files: {
  readonly shp: string;
  readonly dbf: string;
  readonly catalogue: (language: string) => string;
  readonly fixes: string;
}): Promise<Settlement[]> {
  const catalogues = languages.map((language) => [language, readGettext(files.catalogue(language))] as const);
  const fixes = new Map(readNameTable(files.fixes).map((row) => [row.keys[0] ?? '', row]));
  const unused = new Set(fixes.keys());
  const { features } = await read(files.shp, files.dbf, { encoding: 'windows-1252' });
  const settlements = (features as Feature<GeoJsonPoint>[]).map(({ geometry, properties }): Settlement => {
    const field = (name: string) => String(properties?.[name] ?? '');
    const key = `${field('name')}|${field('adm0_a3')}`;
    unused.delete(key);
    const names: Names = {};
    for (const [language, catalogue] of catalogues) {
      const name = cleanName(catalogue.get(field('geonameid')) ?? '', language);
      if (name) names[language] = name;
    }
    names.en = englishName(field('name'), names.en, field('adm0_a3'));
    return {
      at: toMercator(geometry.coordinates),
      a3: field('adm0_a3'),
      rank: Number(field('scalerank')),
      population: Number(field('pop_max')),
      isCapital: field('adm0cap') === '1' && !contestedCapitals.has(key),
      names: applyNames(names, fixes.get(key))
    };
  });
  if (unused.size > 0) throw new Error(`names for unknown settlements: ${[...unused].join(', ')}`);
  return settlements.sort(
    (a, b) => a.rank - b.rank || b.population - a.population || (english(a) < english(b) ? -1 : 1)
  );
}

const english = (settlement: Settlement) => settlement.names.en ?? '';
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
/** Where ş and its like are letters of the country's own alphabet. */
const latinAlphabets = new Set(['TUR', 'AZE', 'CYN', 'ROU', 'LVA']);
const transliterated = /[āēīōūĀĒĪŌŪţḩḨşŞţŢʼ'’]/u;

/** Natural Earth's name, with GeoNames' diacritics where it has the same letters and they are no transliteration. */
function englishName(drawn: string, other: string | undefined, a3: string): string {
  if (other === undefined || fold(drawn) !== fold(other)) return drawn;
  return transliterated.test(other) && !latinAlphabets.has(a3) ? drawn : other;
}
