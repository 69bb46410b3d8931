import { diagnose, type Diagnostic } from '#lib/briefing/diagnostic.ts';
import { parseJsonSource, type JsonSource } from '../json-source.ts';
import { checkLikeness, withoutDuplicateIds } from './check-duplicates.ts';
import { checkSwapped } from './check-swapped.ts';
import { resolveWithin } from './check-within.ts';
import type { ParsedPlace } from './parsed-place.ts';
import type { PlacesContext, ReportAt } from './places-context.ts';
import { maxPlacesBytes } from './places-limits.ts';
import { readCollection } from './read-collection.ts';
import { readFeature } from './read-feature.ts';
import { wherePlaces } from './where-places.ts';

/** The places of a file, in its order, and what is wrong with the file. */
export interface ParsedPlaces {
  readonly places: readonly ParsedPlace[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What reading the places needs to know of the briefing. */
export interface ParsePlacesOptions {
  /** BCP 47: the language of the briefing. */
  readonly lang: string;
}

/**
 * Reads `places.geojson`. Any text gives a result, never an exception: limits are enforced before
 * anything is looked at closely, a place with an unusable geometry keeps its properties, and one
 * without a usable id is left out. Each fault has its line and column.
 */
export function parsePlaces(text: string, file: string, { lang }: ParsePlacesOptions): ParsedPlaces {
  if (isTooLarge(text)) {
    const limit = `${maxPlacesBytes / 1_000_000} MB`;
    const at = { file, line: 1, column: 1 };
    const message = `found more than ${limit}, expected at most ${limit}`;
    return { places: [], diagnostics: [diagnose('file-too-large', at, message, 'simplify the outlines')] };
  }
  const json = parseJsonSource(text, file);
  const diagnostics: Diagnostic[] = [...json.diagnostics];
  if (json.value === undefined) return { places: [], diagnostics };
  const context: PlacesContext = { lang, report: reportInto(diagnostics, json) };
  const entries = readCollection(json.value, context);
  const read = entries.flatMap((entry, index) => readFeature(entry, index, context) ?? []);
  const features = resolveWithin(withoutDuplicateIds(read, context), context);
  checkLikeness(features, context);
  checkSwapped(features, context);
  const where = wherePlaces(features);
  const places = features.map(({ index, place, geometry }): ParsedPlace => {
    const path = ['features', index];
    return {
      place,
      geometry,
      where: where.get(place.id) ?? null,
      at(field) {
        if (field === undefined) return json.at(path);
        return json.at(
          field === 'id' || field === 'geometry' ? [...path, field] : [...path, 'properties', field]
        );
      }
    };
  });
  return { places, diagnostics };
}

function reportInto(diagnostics: Diagnostic[], json: JsonSource): ReportAt {
  return (code, path, message, hint, on = 'value') => {
    diagnostics.push(diagnose(code, on === 'key' ? json.atKey(path) : json.at(path), message, hint));
  };
}

function isTooLarge(text: string): boolean {
  if (text.length > maxPlacesBytes) return true;
  // No character takes more than three bytes a unit: only near the limit must they be counted.
  return text.length * 3 > maxPlacesBytes && new TextEncoder().encode(text).length > maxPlacesBytes;
}
