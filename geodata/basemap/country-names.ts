import { readFileSync } from 'node:fs';
import { applyNames, readNameTable } from './read-name-table.ts';
import { cleanName, type Names } from './names.ts';
import type { Country } from './read-world.ts';
import { languages, type Language } from './sources.ts';

/** Where CLDR offers more than one name, the one for a map: short, and the one this project uses in English text. */
const variants: readonly (readonly [code: string, variant: string, only?: Language])[] = [
  ['PS', 'PS-alt-short'],
  ['HK', 'HK-alt-short'],
  ['MO', 'MO-alt-short'],
  ['BA', 'BA-alt-short', 'en'],
  ['MM', 'MM-alt-short', 'en'],
  ['CD', 'CD-alt-variant'],
  ['FK', 'FK-alt-variant'],
  ['TR', 'TR-alt-variant', 'en']
];

/** Lands without an ISO code that get a label: one province each in Natural Earth, whose name they bear. */
const namedWithoutCode = new Set(['CYN', 'SOL']);

interface Territories {
  readonly main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
}

/** Names of countries by ISO code, from CLDR's territory files, one for each language. */
export function readCountryNames(pathOf: (language: string) => string): (country: Country) => Names {
  const tables = languages.map((language) => {
    const file = JSON.parse(readFileSync(pathOf(language), 'utf8')) as Territories;
    return [language, file.main[language]?.localeDisplayNames.territories ?? {}] as const;
  });
  return ({ a3, iso, provinces }) => {
    const names: Names = {};
    for (const [language, territories] of tables) {
      const variant = variants.find(([code, , only]) => code === iso && (only ?? language) === language);
      const name = territories[variant?.[1] ?? ''] ?? territories[iso ?? ''];
      if (name) names[language] = name;
    }
    if (iso !== null) return names;
    return namedWithoutCode.has(a3) ? namesOfProvince(provinces[0]?.properties ?? {}) : {};
  };
}

/** Names as Natural Earth has them; Azerbaijan's own are its plain ones. */
function namesOfProvince(fields: Readonly<Record<string, string | number | null>>): Names {
  const names: Names = {};
  for (const language of languages) {
    const name = cleanName(String(fields[`name_${language}`] ?? ''), language);
    if (name) names[language] = name;
  }
  if (fields['adm0_a3'] === 'AZE') names.az = String(fields['name']);
  return names;
}

/** Names of provinces by their ISO 3166-2 code in Natural Earth, proof-read where the table says so. */
export function readProvinceNames(
  table: string
): (fields: Readonly<Record<string, string | number | null>>) => Names {
  const rows = new Map(readNameTable(table).map((row) => [row.keys[0] ?? '', row]));
  return (fields) => {
    const names = namesOfProvince(fields);
    names.en ??= String(fields['name'] ?? '');
    return applyNames(names, rows.get(String(fields['iso_3166_2'])));
  };
}
