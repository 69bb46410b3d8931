import type { Geometry } from 'geojson';
import type { Node } from 'jsonc-parser';
import type { LngLat } from '#lib/geo/lng-lat.ts';
import { roundDegrees } from '#lib/geo/precision.ts';
import { signedRingArea } from '#lib/geo/winding.ts';
import { maxDecimals } from '../places/places-limits.ts';

/** A part of a text and what stands there instead. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is mechanical in one geometry, done. */
export interface FixedGeometry {
  /** The geometry as it is afterwards. */
  readonly geometry: Geometry;
  readonly edits: readonly TextEdit[];
  /** Numbers that had too many decimals, and where the first is. */
  readonly rounded: readonly number[];
  /** Where rings are that wound the wrong way. */
  readonly turned: readonly number[];
}

/** How many lists are around each position of a type. */
const nesting: ReadonlyMap<unknown, number> = new Map([
  ['Point', 0],
  ['MultiPoint', 1],
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3]
]);

/** The value of a member of an object; undefined where it has none. */
export function memberOf(node: Node | undefined, name: string): Node | undefined {
  if (node?.type !== 'object') return undefined;
  return node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1];
}

/**
 * Rounds the coordinates of a geometry to 7 decimals and turns round rings that wind the wrong way, after exchanging
 * longitude and latitude where asked. All else in the text stays as it is, spaces too: a ring is turned round by
 * exchanging its positions. Null for a geometry that has errors, which only its author can mend, and for null.
 */
export function fixGeometry(node: Node | undefined, text: string, swap: boolean): FixedGeometry | null {
  const type: unknown = memberOf(node, 'type')?.value;
  if (type === 'GeometryCollection') {
    const parts = memberOf(node, 'geometries')?.children?.map((inner) =>
      memberOf(inner, 'type')?.value === 'GeometryCollection' ? null : fixGeometry(inner, text, swap)
    );
    if (parts === undefined || parts.length === 0) return null;
    const sound = parts.filter((part) => part !== null);
    if (sound.length < parts.length) return null;
    return {
      geometry: { type, geometries: sound.map(({ geometry }) => geometry) },
      edits: sound.flatMap(({ edits }) => edits),
      rounded: sound.flatMap(({ rounded }) => rounded),
      turned: sound.flatMap(({ turned }) => turned)
    };
  }
  const depth = nesting.get(type);
  const coordinates = memberOf(node, 'coordinates');
  if (depth === undefined || coordinates === undefined) return null;
  const walk = new Walk(text, swap);
  const value = walk.read(coordinates, depth, String(type).endsWith('Polygon'));
  if (value === null) return null;
  return { geometry: { type, coordinates: value } as Geometry, ...walk };
}

class Walk {
  readonly edits: TextEdit[] = [];
  readonly rounded: number[] = [];
  readonly turned: number[] = [];
  readonly #text: string;
  readonly #swap: boolean;

  constructor(text: string, swap: boolean) {
    this.#text = text;
    this.#swap = swap;
  }

  /** The coordinates as they are afterwards; null where they have errors. */
  read(node: Node, depth: number, isArea: boolean): unknown[] | null {
    if (node.type !== 'array' || node.children === undefined) return null;
    if (depth === 0) {
      const position = this.#position(node);
      if (position === null) return null;
      this.#put(node, position.text);
      return [...position.at];
    }
    if (node.children.length === 0) return null;
    if (depth === 1) return this.#path(node.children, 'path', false);
    const values: unknown[] = [];
    for (const [index, child] of node.children.entries()) {
      const value =
        isArea && depth === 2
          ? child.type === 'array' && child.children !== undefined
            ? this.#path(child.children, 'ring', index > 0)
            : null
          : this.read(child, depth - 1, isArea);
      if (value === null) return null;
      values.push(value);
    }
    return values;
  }

  #path(nodes: readonly Node[], kind: 'ring' | 'path', isHole: boolean): unknown[] | null {
    const positions: Position[] = [];
    for (const node of nodes) {
      const position = this.#position(node);
      if (position === null) return null;
      positions.push(position);
    }
    if (kind === 'ring') {
      const [first, last] = [positions[0], positions.at(-1)];
      if (positions.length < 4 || first?.at[0] !== last?.at[0] || first?.at[1] !== last?.at[1]) return null;
      const area = signedRingArea(positions.map(({ at: [lng, lat] }): LngLat => [lng, lat]));
      if (isHole ? area > 0 : area < 0) {
        positions.reverse();
        this.turned.push(nodes[0]?.offset ?? 0);
      }
    }
    nodes.forEach((node, index) => this.#put(node, positions[index]?.text ?? ''));
    return positions.map(({ at }) => [...at]);
  }

  #position(node: Node): Position | null {
    const numbers = node.type === 'array' ? (node.children ?? []) : [];
    if (numbers.length < 2 || numbers.length > 3) return null;
    if (!numbers.every(({ value }) => typeof value === 'number' && Number.isFinite(value))) return null;
    const written = numbers.map((number) => this.#number(number));
    const order = this.#swap ? [1, 0, 2] : [0, 1, 2];
    const values = order.flatMap((index) => written[index] ?? []);
    const [lng, lat, ...rest] = values.map(({ value }) => value);
    if (lng === undefined || lat === undefined || Math.abs(lng) > 180 || Math.abs(lat) > 90) return null;
    let [text, at] = ['', node.offset];
    numbers.forEach((number, index) => {
      text += this.#text.slice(at, number.offset) + (values[index]?.text ?? '');
      at = number.offset + number.length;
    });
    return { at: [lng, lat, ...rest], text: text + this.#text.slice(at, node.offset + node.length) };
  }

  #number(node: Node): { readonly value: number; readonly text: string } {
    const value = node.value as number;
    const round = Math.abs(value) <= 180 ? roundDegrees(value, maxDecimals) : value;
    if (round === value) return { value, text: this.#text.slice(node.offset, node.offset + node.length) };
    this.rounded.push(node.offset);
    return { value: round, text: String(round) };
  }

  #put(node: Node, text: string): void {
    const [start, end] = [node.offset, node.offset + node.length];
    if (this.#text.slice(start, end) !== text) this.edits.push({ start, end, text });
  }
}

interface Position {
  readonly at: readonly [lng: number, lat: number, ...rest: number[]];
  readonly text: string;
}
