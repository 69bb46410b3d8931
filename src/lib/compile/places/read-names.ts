import type { JsonPath } from '../json-source.ts';
import { maxNameLength } from '../limits.ts';
import { isJsonObject, isPrototypeKey, showJson, type PlacesContext } from './places-context.ts';
import { readCharacters } from './read-characters.ts';

/** What a place is called. */
export interface PlaceNames {
  /** In the briefing's language as far as the file has it; empty where there is no name at all. */
  readonly name: string;
  /** By BCP 47 tag in its usual form. */
  readonly names: Readonly<Record<string, string>>;
}

/** Reads `name` and `names` of a place's properties, which stand at `path`. */
export function readNames(
  properties: Readonly<Record<string, unknown>>,
  path: JsonPath,
  context: PlacesContext
): PlaceNames {
  const { lang } = context;
  const names = readTranslations(properties['names'], [...path, 'names'], context);
  const own = Object.hasOwn(properties, 'name')
    ? readName(properties['name'], [...path, 'name'], context)
    : null;
  if (own !== null) return { name: own, names: Object.fromEntries(names) };
  const language = lang.split('-')[0] ?? lang;
  const fallback = names.get(lang) ?? names.get(language) ?? [...names.values()][0];
  // A name that is written but wrong has been reported as such.
  if (!Object.hasOwn(properties, 'name')) reportMissing(fallback, names, path, context);
  return { name: fallback ?? '', names: Object.fromEntries(names) };
}

function reportMissing(
  fallback: string | undefined,
  names: ReadonlyMap<string, string>,
  path: JsonPath,
  { lang, report }: PlacesContext
): void {
  const hint = `write "name" in the language ${lang}`;
  if (fallback === undefined) {
    report('place-unnamed', path, 'found neither name nor names', hint);
    return;
  }
  const known = names.has(lang) || names.has(lang.split('-')[0] ?? lang);
  const lacking = known ? 'no name' : `neither name nor a name in the language ${lang}`;
  report('name-missing', path, `found ${lacking}; “${fallback}” is shown`, hint);
}

function readTranslations(value: unknown, path: JsonPath, context: PlacesContext): Map<string, string> {
  const names = new Map<string, string>();
  if (value === undefined) return names;
  if (!isJsonObject(value)) {
    context.report(
      'place-property-value',
      path,
      `found ${showJson(value)}, expected names by language`,
      'write { "en": "…", "fa": "…" }'
    );
    return names;
  }
  for (const [tag, text] of Object.entries(value)) {
    if (isPrototypeKey(tag)) continue;
    const usual = readLanguage(tag, [...path, tag], context);
    const name = readName(text, [...path, tag], context);
    if (usual !== null && name !== null) names.set(usual, name);
  }
  return names;
}

/** The usual form of a BCP 47 tag (RFC 5646 §4.5); null where it is not well-formed. */
function readLanguage(tag: string, path: JsonPath, { report }: PlacesContext): string | null {
  try {
    const usual = Intl.getCanonicalLocales(tag)[0] ?? tag;
    if (usual !== tag) {
      report(
        'place-language-form',
        path,
        `found ${showJson(tag)}, expected “${usual}”`,
        `write “${usual}”`,
        'key'
      );
    }
    return usual;
  } catch {
    report(
      'place-language',
      path,
      `found ${showJson(tag)}, expected a BCP 47 tag such as fa or az-Latn`,
      'write the language as a tag, with hyphens',
      'key'
    );
    return null;
  }
}

function readName(value: unknown, path: JsonPath, context: PlacesContext): string | null {
  if (typeof value !== 'string' || value.trim() === '') {
    context.report(
      'place-property-value',
      path,
      `found ${typeof value === 'string' ? 'an empty string' : showJson(value)}, expected a name`,
      'write the name, or take the entry out'
    );
    return null;
  }
  const length = value.length > maxNameLength ? Array.from(value).length : value.length;
  if (length > maxNameLength) {
    context.report(
      'name-too-long',
      path,
      `found ${length} characters, expected at most ${maxNameLength}`,
      'shorten the name; what is to be said about the place belongs in role'
    );
    return null;
  }
  return readCharacters(value, path, context).trim();
}
