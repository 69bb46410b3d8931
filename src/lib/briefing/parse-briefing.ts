import type { Briefing } from './briefing.ts';
import { soundPlace } from './sound-place.ts';

/** The version of `briefing.json` that is read here. */
export const briefingVersion = 1;

/** Longer than any name that is published; one without end would hold up the map. */
const maxNameLength = 2_000;

/** What was made of a `briefing.json` that came from somewhere else. */
export type BriefingResult =
  | { readonly kind: 'ok'; readonly briefing: Briefing }
  /** Published by a later release, whose form is not known here. */
  | { readonly kind: 'newer'; readonly version: number }
  /** Not a briefing: `reason` names the part at fault. */
  | { readonly kind: 'broken'; readonly reason: string };

/**
 * Reads `briefing.json` as it is fetched in a browser: text, or JSON already parsed. Checks the version and
 * the outline, that every list is one and every entry has what it is found by; all that the published
 * schema accepts is accepted. A place whose location is none on the globe has none.
 */
export function parseBriefing(input: unknown): BriefingResult {
  const value = typeof input === 'string' ? parseJson(input) : input;
  if (!isRecord(value)) return { kind: 'broken', reason: 'it is no object' };
  const { version } = value;
  if (typeof version === 'number' && version > briefingVersion) return { kind: 'newer', version };
  if (version !== briefingVersion) return { kind: 'broken', reason: 'version' };
  for (const key of texts) {
    if (typeof value[key] !== 'string') return { kind: 'broken', reason: key };
  }
  for (const [key, isEntry] of lists) {
    const list = value[key];
    if (!Array.isArray(list) || !list.every(isEntry)) return { kind: 'broken', reason: key };
  }
  if (!isNumbers(value['view'], 4)) return { kind: 'broken', reason: 'view' };
  const briefing = value as unknown as Briefing;
  return { kind: 'ok', briefing: { ...briefing, places: briefing.places.map(soundPlace) } };
}

type UnknownRecord = Readonly<Record<string, unknown>>;

const texts = ['slug', 'title', 'summary', 'lang', 'dir', 'edition'] as const;

const lists: readonly (readonly [keyof Briefing, (entry: unknown) => boolean])[] = [
  ['voices', hasId],
  ['text', (entry) => isRecord(entry) && typeof entry['kind'] === 'string'],
  ['passages', (entry) => hasId(entry) && hasLists(entry, ['citations', 'body'])],
  ['notes', (entry) => hasId(entry) && hasLists(entry, ['on', 'citations', 'body'])],
  [
    'places',
    (entry) => hasId(entry) && typeof entry['name'] === 'string' && entry['name'].length <= maxNameLength
  ],
  [
    'mentions',
    (entry) => isRecord(entry) && typeof entry['place'] === 'string' && typeof entry['passage'] === 'string'
  ],
  [
    'events',
    (entry) => hasId(entry) && isRecord(entry['when']) && hasLists(entry, ['places', 'passages', 'body'])
  ],
  [
    'flows',
    (entry) =>
      hasId(entry) &&
      typeof entry['from'] === 'string' &&
      typeof entry['to'] === 'string' &&
      hasLists(entry, ['passages'])
  ],
  [
    'tour',
    (entry) =>
      hasId(entry) &&
      hasLists(entry, ['places', 'passages', 'flows', 'narration']) &&
      (entry['audio'] === undefined || isRecording(entry['audio']))
  ],
  ['sources', hasId]
];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasId(value: unknown): value is UnknownRecord {
  return isRecord(value) && typeof value['id'] === 'string';
}

function hasLists(value: UnknownRecord, keys: readonly string[]): boolean {
  return keys.every((key) => Array.isArray(value[key]));
}

/** A recording below the briefing's own page: a file named by an address of elsewhere is never asked for. */
function isRecording(value: unknown): boolean {
  if (!isRecord(value) || typeof value['lang'] !== 'string') return false;
  const { src, captions } = value;
  return isInnerPath(src) && (captions === undefined || isInnerPath(captions));
}

function isInnerPath(value: unknown): boolean {
  return typeof value === 'string' && /^[\w][\w.-]*(\/[\w][\w.-]*)*$/.test(value);
}

function isNumbers(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length && value.every((entry) => Number.isFinite(entry));
}
