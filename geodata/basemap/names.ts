import type { Properties } from './map-feature.ts';
import { languages, type Language } from './sources.ts';

/** Names by language; a language without a name is absent. */
export type Names = Partial<Record<Language, string>>;

const scripts: Readonly<Record<Language, RegExp>> = {
  en: /^[\p{Script=Latin}\p{M}\p{N}\p{P}\s]+$/u,
  tr: /^[\p{Script=Latin}\p{M}\p{P}\s]+$/u,
  az: /^[\p{Script=Latin}\p{M}\p{P}\s]+$/u,
  ar: /^[\p{Script=Arabic}\p{M}\p{P}\s]+$/u,
  fa: /^[\p{Script=Arabic}\p{M}\p{P}\s\u200c]+$/u,
  he: /^[\p{Script=Hebrew}\p{M}\p{P}\s]+$/u,
  ru: /^[\p{Script=Cyrillic}\p{M}\p{P}\s]+$/u,
  hy: /^[\p{Script=Armenian}\p{M}\p{P}\s]+$/u
};

/** Words for “province” and the like that some names carry and others do not. */
const generics: Partial<Record<Language, RegExp>> = {
  en: /^Emirate of /u,
  ar: /^(محافظة|مقاطعة|ولاية|إقليم|منطقة|مدينة|إمارة|بلدية) /u,
  fa: /^(استان|شهرستان|شهر|ناحیه|منطقه) /u,
  he: /^(פרובינציית|מחוז|נפת) /u,
  tr: / (Eyaleti|Vilayeti|Valiliği|valiliği|ili|İli|İdari Bölgesi|Yönetimi|Emirliği|Rayonu|kazası)$/u,
  ru: /^(ил|остан) | (остан|ил)$/u
};

const longest = 40;

/** A name fit for a label: one form, in the script of its language, without vowel signs and generic words; else empty. */
export function cleanName(raw: string, language: Language): string {
  const first = raw.normalize('NFC').split(/[,،;(]/u)[0] ?? '';
  const plain = first
    .replace(
      /[\u064b-\u0652\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
      ''
    )
    .trim();
  const generic = generics[language];
  const short = (generic ? plain.replace(generic, '') : plain).trim();
  return short.length > 0 && short.length <= longest && scripts[language].test(short) ? short : '';
}

/** Which of the map's languages is written locally, by ISO 3166-1 alpha-2; elsewhere `name` is the best there is. */
const localLanguages: Readonly<Record<string, Language>> = {
  ...Object.fromEntries(
    'AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SY TN YE'
      .split(' ')
      .map((iso) => [iso, 'ar' as const])
  ),
  AF: 'fa',
  AM: 'hy',
  AZ: 'az',
  BY: 'ru',
  IL: 'he',
  IR: 'fa',
  RU: 'ru',
  TR: 'tr'
};

/** The local language of a country, where it is one of the map's. Northern Cyprus has no code: by `adm0_a3`. */
export function localLanguage(iso: string | null, a3: string): Language | undefined {
  return a3 === 'CYN' ? 'tr' : localLanguages[iso ?? ''];
}

/**
 * Names as tile properties: `name` in English, `name_ar` and so on where they differ from it, and `lang`, the local
 * language, where the map has a name in it. Without an English name there are none.
 */
export function nameProperties(names: Names, local?: Language): Properties {
  const name = names.en;
  if (!name) return {};
  const properties: Properties = { name };
  for (const language of languages) {
    const other = names[language];
    if (language !== 'en' && other && other !== name) properties[`name_${language}`] = other;
  }
  if (local && names[local]) properties['lang'] = local;
  return properties;
}
