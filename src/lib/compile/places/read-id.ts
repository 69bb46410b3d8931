import type { JsonPath } from '../json-source.ts';
import { isJsonObject, showJson, type PlacesContext } from './places-context.ts';

const idShape = /^[a-z0-9-]{1,64}$/;

/** Reads the id of a feature that stands at `path`; null, and reported, where it has no usable one. */
export function readId(
  feature: Readonly<Record<string, unknown>>,
  path: JsonPath,
  { report }: PlacesContext
): string | null {
  const id = feature['id'];
  if (id === undefined) {
    const properties = feature['properties'];
    const astray = isJsonObject(properties) && Object.hasOwn(properties, 'id');
    report(
      'place-id-missing',
      path,
      'found a feature without id, expected one beside its type',
      astray
        ? 'move the id out of properties, beside "type" (RFC 7946 §3.2)'
        : 'write "id": "…" beside "type": "Feature"'
    );
    return null;
  }
  if (typeof id === 'string' && idShape.test(id)) return id;
  const guess = String(typeof id === 'string' || typeof id === 'number' ? id : '')
    .slice(0, 200)
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);
  report(
    'id-shape',
    [...path, 'id'],
    `found ${showJson(id)}, expected 1 to 64 of a-z, 0-9 and hyphens`,
    guess === '' ? 'write an id that the text can name' : `write “${guess}”`
  );
  return null;
}
