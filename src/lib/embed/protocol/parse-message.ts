import { parseTarget } from './parse-target.ts';
import {
  envelope,
  errorCodes,
  happeningKinds,
  type Command,
  type Connect,
  type EmbedState,
  type FrameMessage,
  type Height,
  type Hello
} from './messages.ts';

// Each reads what came from another page: a message, or null for anything that is none. None of them throws,
// and nothing of the input is kept but the fields that were looked at.

/** A frame's greeting. */
export function parseHello(input: unknown): Hello | null {
  return reading(input, (field) => {
    if (field('kind') !== 'hello') return null;
    const document = field('document');
    return isMark(document) ? { ...envelope, kind: 'hello', document } : null;
  });
}

/** The height that a frame asks for: any number, clamped to 150 to 10,000 CSS pixels. */
export function parseHeight(input: unknown): Height | null {
  return reading(input, (field) => {
    const height = field('height');
    if (field('kind') !== 'height' || typeof height !== 'number' || !(height > 0)) return null;
    return { ...envelope, kind: 'height', height: clampHeight(height) };
  });
}

/** The host's answer to a greeting. */
export function parseConnect(input: unknown): Connect | null {
  return reading(input, (field) => {
    if (field('kind') !== 'connect') return null;
    const document = field('document');
    return isMark(document) ? { ...envelope, kind: 'connect', document } : null;
  });
}

/** A command from the host. */
export function parseCommand(input: unknown): Command | null {
  return reading(input, (field) => {
    const kind = field('kind');
    const id = field('id');
    if (!isId(id)) return null;
    switch (kind) {
      case 'play':
      case 'pause':
      case 'next':
      case 'previous':
      case 'state':
        return { ...envelope, kind, id };
      case 'goTo': {
        const to = field('to');
        return typeof to === 'string' && parseTarget(to) !== null ? { ...envelope, kind, id, to } : null;
      }
      default:
        return null;
    }
  });
}

/** The `id` under which a message that is no command wants its error; null where it has none. */
export function parseCommandId(input: unknown): number | null {
  return reading(input, (field) => {
    const id = field('id');
    return isId(id) ? id : null;
  });
}

/** An answer or an event from the frame. */
export function parseFrameMessage(input: unknown): FrameMessage | null {
  return reading(input, (field): FrameMessage | null => {
    const kind = field('kind');
    const id = field('id');
    if (kind === 'error') {
      const code = oneOf(errorCodes, field('code'));
      return code !== null && (id === null || isId(id)) ? { ...envelope, kind, id, code } : null;
    }
    const state = parseState(field('state'));
    if (state === null) return null;
    if (kind === 'result') return isId(id) ? { ...envelope, kind, id, state } : null;
    const happening = oneOf(happeningKinds, kind);
    return happening === null ? null : { ...envelope, kind: happening, state };
  });
}

const { hasOwn } = Object;
const { isInteger } = Number;
const { max, min, ceil } = Math;

/** Whole CSS pixels, 150 to 10,000. */
export function clampHeight(height: number): number {
  return max(150, min(10_000, ceil(height)));
}

type Field = (name: string) => unknown;

/** Fields are the input's own: what a page has put into `Object.prototype` says nothing. */
function fieldsOf(input: object): Field {
  return (name) => (hasOwn(input, name) ? input[name as keyof typeof input] : undefined);
}

function reading<T>(input: unknown, read: (field: Field) => T | null): T | null {
  try {
    if (typeof input !== 'object' || input === null) return null;
    const field = fieldsOf(input);
    return field('protocol') === 'dateline' && field('version') === 1 ? read(field) : null;
  } catch {
    // A proxy or a getter that throws.
    return null;
  }
}

function parseState(input: unknown): EmbedState | null {
  if (typeof input !== 'object' || input === null) return null;
  const field = fieldsOf(input);
  const started = field('started');
  const place = field('place');
  const stop = field('stop');
  const stops = field('stops');
  const playing = field('playing');
  if (typeof started !== 'boolean' || typeof playing !== 'boolean') return null;
  if (place !== null && (typeof place !== 'string' || parseTarget(`places/${place}`) === null)) return null;
  return isId(stops) && (stop === null || isId(stop)) ? { started, place, stop, stops, playing } : null;
}

function isId(value: unknown): value is number {
  return isInteger(value) && (value as number) >= 0;
}

function isMark(value: unknown): value is string {
  return typeof value === 'string' && value.length >= 8 && value.length <= 64;
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | null {
  for (let index = 0; index < known.length; index += 1) if (known[index] === value) return value as T;
  return null;
}
