/** What every message of the protocol carries. */
export interface Envelope {
  readonly protocol: 'dateline';
  readonly version: 1;
}

/** The envelope of version 1. */
export const envelope: Envelope = { protocol: 'dateline', version: 1 };

/** Where an embed stands, as it tells the page around it. */
export interface EmbedState {
  /** Whether the map has been started; a facade waits for the reader. */
  readonly started: boolean;
  /** The id of the place in focus; null for none. */
  readonly place: string | null;
  /** The stop in focus, counted from 1; null for none. */
  readonly stop: number | null;
  /** How many stops the tour has; 0 where the embed has no tour. */
  readonly stops: number;
  readonly playing: boolean;
}

/** By the window, from the frame: a new document is here. `document` is its own mark, never used again. */
export type Hello = Envelope & { readonly kind: 'hello'; readonly document: string };

/** By the window, from the frame: so many CSS pixels high the frame wants to be. */
export type Height = Envelope & { readonly kind: 'height'; readonly height: number };

/** By the window, from the host: the answer to one hello, with the port of everything that follows. */
export type Connect = Envelope & { readonly kind: 'connect'; readonly document: string };

/** By the port, from the host: what the embed is to do. Each is answered under its `id`. */
export type Command = Envelope & { readonly id: number } & (
    | { readonly kind: 'play' | 'pause' | 'next' | 'previous' | 'state' }
    /** `to` is `places/<id>` or `tour/<n>`. */
    | { readonly kind: 'goTo'; readonly to: string }
  );

/** Why a command was not obeyed, or what went wrong by itself. */
export const errorCodes = [
  'unknown-place',
  'unknown-stop',
  'no-tour',
  'not-available',
  'malformed',
  'flooded'
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** By the port, from the frame: the command of this `id` was obeyed. */
export type Result = Envelope & { readonly kind: 'result'; readonly id: number; readonly state: EmbedState };

/** By the port, from the frame: the command of this `id` was not obeyed; without one, something else went wrong. */
export type Failure = Envelope & {
  readonly kind: 'error';
  readonly id: number | null;
  readonly code: ErrorCode;
};

/** What happens in an embed that the page around it may want to know. */
export const happeningKinds = ['ready', 'place', 'stop', 'tourstart', 'tourend'] as const;
export type HappeningKind = (typeof happeningKinds)[number];

/** By the port, from the frame: something has happened, and this is how things stand since. */
export type Happening = Envelope & { readonly kind: HappeningKind; readonly state: EmbedState };

/** What the host hears by the port. */
export type FrameMessage = Result | Failure | Happening;
