import { parseTree, type Node } from 'jsonc-parser';
import type { DiagnosticCode } from '#lib/briefing/diagnostic-codes.ts';
import type { Diagnostic, Position } from '#lib/briefing/diagnostic.ts';
import { geometryBounds, mergeBounds, type Bounds } from '#lib/geo/bounds.ts';
import { roundDegrees } from '#lib/geo/precision.ts';
import { parseJsonSource } from '../json-source.ts';
import { maxDecimals } from '../places/places-limits.ts';
import { SourceText } from '../source-text.ts';
import { fixGeometry, memberOf, type TextEdit } from './place-geometry.ts';

/** Something mechanical that was mended: what `check` called it, where it stood, and what was done. */
export interface PlacesFix {
  readonly code: DiagnosticCode;
  readonly at: Position;
  readonly message: string;
}

/** A place whose longitude and latitude look exchanged: its author must say whether they are. */
export interface SwappedPlace {
  /** Which entry of `features`, counted from 0. */
  readonly index: number;
  readonly name: string;
  readonly at: Position;
}

const file = 'places.geojson';

/**
 * Mends what is mechanical in a `places.geojson`: decimals beyond the seventh, rings that wind the wrong way, a `bbox` that
 * is wrong, and longitude and latitude of the features in `swap`, by index. Every other character stays as it is: unknown
 * members, order, spaces, line endings, a byte order mark. A file that is not JSON is not touched, nor a geometry with
 * errors.
 */
export function fixPlaces(
  raw: string,
  swap: ReadonlySet<number>
): { readonly text: string; readonly fixes: readonly PlacesFix[] } {
  const opened = open(raw);
  if (opened === null) return { text: raw, fixes: [] };
  const { source, root, features } = opened;
  const edits: TextEdit[] = [];
  const fixes: PlacesFix[] = [];
  const bounds: Bounds[] = [];
  let isWhole = true;
  const fix = (code: DiagnosticCode, offset: number, message: string): void => {
    fixes.push({ code, at: source.at(offset), message });
  };
  const mendBbox = (node: Node | undefined, reckoned: Bounds | null, name: string): void => {
    const bbox = memberOf(node, 'bbox');
    if (bbox === undefined || reckoned === null || agrees(bbox, reckoned)) return;
    const text = `[${reckoned.map((degrees) => roundDegrees(degrees, maxDecimals)).join(', ')}]`;
    edits.push({ start: bbox.offset, end: bbox.offset + bbox.length, text });
    fix('geojson-bbox', bbox.offset, `reckoned the bbox of ${name} anew`);
  };
  features.forEach((feature, index) => {
    const geometry = memberOf(feature, 'geometry');
    if (geometry === undefined || geometry.type === 'null') return;
    const name = nameOf(feature, index);
    const fixed = fixGeometry(geometry, source.text, swap.has(index));
    if (fixed === null) {
      isWhole = false;
      return;
    }
    if (swap.has(index))
      fix('geojson-swapped', geometry.offset, `exchanged longitude and latitude of ${name}`);
    const [rounded] = fixed.rounded;
    if (rounded !== undefined) {
      fix('geojson-precision', rounded, `rounded ${counted(fixed.rounded.length, 'coordinate')} of ${name}`);
    }
    const [turned] = fixed.turned;
    if (turned !== undefined) {
      fix('geojson-winding', turned, `turned ${counted(fixed.turned.length, 'ring')} of ${name} round`);
    }
    edits.push(...fixed.edits);
    const box = geometryBounds(fixed.geometry);
    if (box !== null) bounds.push(box);
    mendBbox(geometry, box, `the geometry of ${name}`);
    mendBbox(feature, box, name);
  });
  // The bounds of a geometry that cannot be read are not known.
  if (isWhole) mendBbox(root, mergeBounds(bounds), 'the collection');
  if (edits.length === 0) return { text: raw, fixes: [] };
  const mark = raw.slice(0, raw.length - source.text.length);
  return { text: mark + applied(source.text, edits), fixes: fixes.sort((a, b) => compare(a.at, b.at)) };
}

/** The places of which `check` says that they look exchanged, and those that cannot be anything else. */
export function swappedPlaces(raw: string, diagnostics: readonly Diagnostic[]): SwappedPlace[] {
  const opened = open(raw);
  if (opened === null) return [];
  const { source, features } = opened;
  const suspected = new Set(
    diagnostics.flatMap(({ code, at }) => (code === 'geojson-swapped' ? [`${at.line}:${at.column}`] : []))
  );
  return features.flatMap((feature, index): SwappedPlace[] => {
    const geometry = memberOf(feature, 'geometry');
    if (geometry === undefined || geometry.type !== 'object') return [];
    const at = source.at(geometry.offset);
    const isSwapped =
      suspected.has(`${at.line}:${at.column}`) || fixGeometry(geometry, source.text, false) === null;
    const canBe = isSwapped && fixGeometry(geometry, source.text, true) !== null;
    return canBe ? [{ index, name: nameOf(feature, index), at }] : [];
  });
}

interface Opened {
  readonly source: SourceText;
  readonly root: Node;
  readonly features: readonly Node[];
}

function open(raw: string): Opened | null {
  const { value, diagnostics } = parseJsonSource(raw, file);
  if (value === undefined || diagnostics.length > 0) return null;
  const source = new SourceText(file, raw);
  const root = parseTree(source.text);
  const features = memberOf(root, 'features');
  return root === undefined || features?.type !== 'array'
    ? null
    : { source, root, features: features.children ?? [] };
}

function nameOf(feature: Node, index: number): string {
  const id: unknown = memberOf(feature, 'id')?.value;
  return typeof id === 'string' ? `“${id.slice(0, 80)}”` : `feature ${index + 1}`;
}

function agrees(bbox: Node, reckoned: Bounds): boolean {
  const numbers = (bbox.children ?? []).map(({ value }): unknown => value);
  const flat = numbers.length === 6 ? [0, 1, 3, 4].map((index) => numbers[index]) : numbers;
  return (
    flat.length === 4 &&
    flat.every(
      (degrees, index) => typeof degrees === 'number' && Math.abs(degrees - (reckoned[index] ?? NaN)) <= 1e-6
    )
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

function applied(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: instead } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), instead);
    at = end;
  }
  return parts.join('') + text.slice(at);
}
