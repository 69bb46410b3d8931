import type { Diagnostic } from '#lib/briefing/diagnostic.ts';
import type { DiagnosticCode } from '#lib/briefing/diagnostic-codes.ts';
import { parsePlaces, type ParsedPlaces } from '#lib/compile/places/parse-places.ts';

type Members = Readonly<Record<string, unknown>>;

/** A feature without any fault, but for what is written over it; undefined takes a member out. */
export function feature(id: string, properties: Members = {}, over: Members = {}): Members {
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [57.08, 30.28] },
    properties: { name: `The ${id}`, kind: 'city', certainty: 'exact', ...properties },
    ...over
  };
}

/** A feature with a geometry of its own. */
export function shaped(id: string, type: string, coordinates: unknown): Members {
  return feature(id, {}, { geometry: { type, coordinates } });
}

/** The text of a collection, one member or value a line. */
export function collection(features: readonly unknown[], over: Members = {}): string {
  return JSON.stringify({ type: 'FeatureCollection', ...over, features }, null, 1);
}

/** Reads a file in English. */
export function read(text: string): ParsedPlaces {
  return parsePlaces(text, 'places.geojson', { lang: 'en' });
}

/** The codes of everything that is wrong, in the order found. */
export function codes(text: string): DiagnosticCode[] {
  return read(text).diagnostics.map(({ code }) => code);
}

/** The only diagnostic of a file. */
export function only(text: string): Diagnostic {
  const { diagnostics } = read(text);
  const [first] = diagnostics;
  if (diagnostics.length !== 1 || first === undefined) {
    throw new Error(`expected one diagnostic, found ${JSON.stringify(diagnostics, null, 1)}`);
  }
  return first;
}

/** The text that a diagnostic points at. */
export function pointedAt(text: string, { at }: Diagnostic): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  return text.slice(offset(at.line, at.column), offset(at.endLine ?? at.line, at.endColumn ?? at.column));
}
