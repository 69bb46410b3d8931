import type { Briefing, Flow, Passage, Place, Stop } from '#lib/briefing/briefing.ts';
import { isSameFocus, type Focus } from '#lib/briefing/focus.ts';
import { PlaceIndex } from '#lib/briefing/place-index.ts';
import { pairOf, scopeOfFocus } from './scope-of-focus.ts';
import { showingAll, visibleOf, withPlaces, type Showing, type Visible } from './showing.ts';

/** Who changed the focus. A window ignores a change of which it is itself the origin. */
export type Origin = 'map' | 'panel' | 'tour' | 'url' | 'host';

/** A focus together with who asked for it. Each change is a new object, also to the same focus. */
export interface FocusChange {
  readonly focus: Focus;
  readonly origin: Origin;
  /** Nobody asked for it: the tour went on by itself. Its address takes the place of the one before. */
  readonly ofItself?: true;
}

/** What the pointer or the keyboard rests on, without having chosen it. */
export type Hover =
  | { readonly kind: 'place'; readonly id: string }
  /** `pair` is `from/to`. */
  | { readonly kind: 'flow'; readonly pair: string };

/** Why a verb did not do what it was asked. */
export type Notice =
  | { readonly kind: 'unknown-place'; readonly id: string }
  | { readonly kind: 'unknown-passage'; readonly id: string }
  | { readonly kind: 'unknown-stop'; readonly number: number }
  | { readonly kind: 'unknown-flow'; readonly pair: string }
  | { readonly kind: 'unknown-voice'; readonly id: string };

const nothing: Focus = { kind: 'none' };

/**
 * What the reader is looking at. Every window changes it through the verbs and watches it as Svelte state;
 * windows never speak to each other. A verb answers null where it did what it was asked, otherwise the
 * notice, which `notice` keeps until the next verb; the focus then stays as it was.
 */
export class Session {
  readonly briefing: Briefing;
  #change = $state.raw<FocusChange>({ focus: nothing, origin: 'url' });
  #hover = $state.raw<Hover | null>(null);
  #following = $state(true);
  #isMoving = $state(false);
  #reading = $state<string | null>(null);
  #notice = $state.raw<Notice | null>(null);
  #showing = $state.raw<Showing>(showingAll);

  readonly #index: PlaceIndex;

  constructor(briefing: Briefing) {
    this.briefing = briefing;
    this.#index = new PlaceIndex(briefing);
  }

  /** The focus and its origin, replaced by every verb that changes the focus or repeats it. */
  get change(): FocusChange {
    return this.#change;
  }

  get focus(): Focus {
    return this.#change.focus;
  }

  get hover(): Hover | null {
    return this.#hover;
  }

  /** Whether the map follows focus and reading; false once the reader has moved it, until the next focus or `follow`. */
  get following(): boolean {
    return this.#following;
  }

  /** Whether the map's camera is on its way; never while there is no map. */
  get isMoving(): boolean {
    return this.#isMoving;
  }

  /** The passage that the reader is at as the text scrolls; not a focus, only what the map may bring into view. */
  get reading(): string | null {
    return this.#reading;
  }

  get notice(): Notice | null {
    return this.#notice;
  }

  /** What the reader has asked to be shown. */
  get showing(): Showing {
    return this.#showing;
  }

  /** What stands out: every window quiets the rest and removes nothing. */
  readonly visible: Visible = $derived.by(() => visibleOf(this.briefing, this.#showing));

  /** The place in focus. */
  get place(): Place | null {
    const { focus } = this;
    return focus.kind === 'place' ? this.#index.place(focus.id) : null;
  }

  /** The passage in focus. */
  get passage(): Passage | null {
    const { focus } = this;
    return focus.kind === 'passage' ? this.#index.passage(focus.id) : null;
  }

  /** The stop in focus. */
  get stop(): Stop | null {
    const { focus } = this;
    return focus.kind === 'stop' ? (this.briefing.tour[focus.number - 1] ?? null) : null;
  }

  readonly #scope = $derived.by(() => scopeOfFocus(this.briefing, this.focus));

  /** The places that the focus is about, each once, the first being the nearest to its meaning. */
  get focusedPlaces(): readonly string[] {
    return this.#scope.places;
  }

  /** The ids of the flows that the focus is about. */
  get focusedFlows(): readonly string[] {
    return this.#scope.flows;
  }

  readonly #readScope = $derived.by(() =>
    scopeOfFocus(this.briefing, this.#reading === null ? nothing : { kind: 'passage', id: this.#reading })
  );

  /** The places of the passage that is being read, each once. */
  get readPlaces(): readonly string[] {
    return this.#readScope.places;
  }

  /** Looks at a place; an id of an earlier edition leads to its successor. */
  focusPlace(id: string, origin: Origin): Notice | null {
    const found = this.#index.place(id) ?? this.#index.place(this.#successorOf(id));
    if (found === null) return this.#refuse({ kind: 'unknown-place', id });
    return this.#look({ kind: 'place', id: found.id, flow: null }, origin);
  }

  /** Looks at what flows between two places (`from/to`): at the place where it ends, with the arc and its other end. */
  focusFlow(pair: string, origin: Origin): Notice | null {
    const flow = this.#flowOf(pair);
    if (flow === undefined || this.#index.place(flow.to) === null) {
      return this.#refuse({ kind: 'unknown-flow', pair });
    }
    return this.#look({ kind: 'place', id: flow.to, flow: pair }, origin);
  }

  /** Looks at a passage; an id of an earlier edition leads to its successor. */
  focusPassage(id: string, origin: Origin): Notice | null {
    const found = this.#index.passage(id) ?? this.#index.passage(this.#successorOf(id));
    if (found === null) return this.#refuse({ kind: 'unknown-passage', id });
    return this.#look({ kind: 'passage', id: found.id }, origin);
  }

  /** Looks at a stop of the tour, counted from 1; `ofItself` where the tour goes on without being asked. */
  focusStop(number: number, origin: Origin, ofItself = false): Notice | null {
    if (!Number.isInteger(number) || this.briefing.tour[number - 1] === undefined) {
      return this.#refuse({ kind: 'unknown-stop', number });
    }
    return this.#look({ kind: 'stop', number }, origin, ofItself);
  }

  /** Shows what one voice says; null: what every voice says. */
  showVoice(id: string | null): Notice | null {
    if (id !== null && !this.briefing.voices.some((voice) => voice.id === id)) {
      return this.#refuse({ kind: 'unknown-voice', id });
    }
    this.#showing = { ...this.#showing, voice: id };
    return null;
  }

  /** Shows some places only; null: all of them. */
  showPlaces(ids: Iterable<string> | null): void {
    this.#showing = withPlaces(this.#showing, ids);
  }

  /** Shows everything again. */
  showAll(): void {
    this.#showing = showingAll;
  }

  /** Looks at nothing in particular. */
  clear(origin: Origin): void {
    this.#look(nothing, origin);
  }

  /** The pointer or the keyboard rests on a place or a flow, or leaves it (null). Unknown ids rest on nothing. */
  rest(hover: Hover | null): void {
    const known =
      hover === null ||
      (hover.kind === 'place'
        ? this.#index.place(hover.id) !== null
        : this.#flowOf(hover.pair) !== undefined);
    const next = known ? hover : null;
    if (!isSameHover(next, this.#hover)) this.#hover = next;
  }

  /** The reader has come to a passage while scrolling, or to none. Unknown ids are none. */
  read(id: string | null): void {
    this.#reading = id === null ? null : (this.#index.passage(id)?.id ?? null);
  }

  /** The reader has moved the map: it stays where it is until the next focus, or until it is asked to follow. */
  release(): void {
    this.#following = false;
  }

  /** The map follows focus and reading again. */
  follow(): void {
    this.#following = true;
  }

  /** The map's camera starts to move, or has come to rest. */
  move(isMoving: boolean): void {
    this.#isMoving = isMoving;
  }

  #flowOf(pair: string): Flow | undefined {
    return this.briefing.flows.find((flow) => pairOf(flow) === pair);
  }

  /** An id of an earlier edition has a successor; any other id is its own. */
  #successorOf(id: string): string {
    const { redirects } = this.briefing;
    return Object.hasOwn(redirects, id) ? (redirects[id] ?? id) : id;
  }

  #look(focus: Focus, origin: Origin, ofItself = false): null {
    const same = isSameFocus(focus, this.#change.focus);
    const next = { focus: same ? this.#change.focus : focus, origin };
    this.#change = ofItself ? { ...next, ofItself } : next;
    // To close a card is no wish to be led elsewhere: a map that was taken stays.
    if (focus.kind !== 'none') this.#following = true;
    this.#notice = null;
    return null;
  }

  #refuse(notice: Notice): Notice {
    this.#notice = notice;
    return notice;
  }
}

function isSameHover(a: Hover | null, b: Hover | null): boolean {
  if (a?.kind === 'place') return b?.kind === 'place' && a.id === b.id;
  if (a?.kind === 'flow') return b?.kind === 'flow' && a.pair === b.pair;
  return b === null;
}
