import type { StopNarration } from '#lib/narration/narrate-stop.ts';
import type { Clock, Undo } from './clock.ts';
import type { Narrator, Telling } from './narrator.ts';

/**
 * Where the tour is. Stops count from 1. `away`: the reader is looking elsewhere than at the stop.
 * `arriving`: on the way to a stop, still silent; `settling`: all is told, the camera comes to rest.
 */
export type PlayerState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'standing'; readonly stop: number; readonly away: boolean }
  | { readonly kind: 'playing'; readonly stop: number; readonly phase: 'arriving' | 'telling' | 'settling' }
  | { readonly kind: 'finished'; readonly stop: number; readonly away: boolean };

/** What the player needs of the world. */
export interface PlayerPorts {
  readonly clock: Clock;
  /** Who tells a stop; asked anew for each telling. */
  narrator(stop: number): Narrator;
  narration(stop: number): StopNarration;
  /** Acts once, when the camera rests; at once if it does. */
  whenAtRest(act: () => void): Undo;
  /** Leads map and panel to a stop; `ofItself` where nobody asked for it. */
  show(stop: number, ofItself: boolean): void;
}

/** Quicker presses than this begin no narration, and an engine that was just silenced can be heard again. */
const leadInMs = 400;
const breathMs = 900;
/** A camera that does not come to rest holds nothing up for longer. */
const restLimitMs = 6000;
export const slowest = 0.5;
export const fastest = 2;

const closed: PlayerState = { kind: 'closed' };

/**
 * The tour's player: stopped and silent until asked; while it plays, it goes to the next stop when the narration has
 * ended and the camera rests. The latest command holds: there is never more than one narration, and none but the
 * stop's that is shown. A command that makes no sense where the tour is does nothing.
 */
export class Player {
  readonly stops: number;
  readonly #ports: PlayerPorts;
  #state = $state.raw<PlayerState>(closed);
  #sentence = $state(0);
  #reached = $state(0);
  #speed = $state(1);
  #left = 0;
  #telling: Telling | null = null;
  #undo: Undo[] = [];

  constructor(stops: number, ports: PlayerPorts) {
    this.stops = stops;
    this.#ports = ports;
  }

  get state(): PlayerState {
    return this.#state;
  }

  /** The stop that the tour is at; null while it is closed. */
  get stop(): number | null {
    return this.#state.kind === 'closed' ? null : this.#state.stop;
  }

  get isPlaying(): boolean {
    return this.#state.kind === 'playing';
  }

  /** Whether the reader is looking elsewhere than at the tour's stop. */
  get isAway(): boolean {
    return 'away' in this.#state && this.#state.away;
  }

  /** The index of the sentence being told, or where telling would go on; behind the last one when all is told. */
  get sentence(): number {
    return this.#sentence;
  }

  /** How many code points of the sentence have been told, as far as is known. */
  get reached(): number {
    return this.#reached;
  }

  get speed(): number {
    return this.#speed;
  }

  /** Opens the tour at a stop, silent. */
  start(stop = 1): void {
    if (this.#has(stop)) this.#stand(stop, true);
  }

  /** Begins to tell, where it was paused; the whole tour again when it has come to its end. */
  play(): void {
    const state = this.#state;
    if (state.kind === 'playing') return;
    if (state.kind === 'standing' && !state.away) this.#arrive(state.stop, false, this.#sentence);
    else if (state.kind === 'standing') this.#arrive(state.stop, true, this.#sentence);
    else if (this.#has(1)) this.#arrive(1, true, 0);
  }

  pause(): void {
    if (this.#state.kind === 'playing') this.#halt({ kind: 'standing', stop: this.#state.stop, away: false });
  }

  next(): void {
    this.goTo((this.stop ?? 0) + 1);
  }

  previous(): void {
    this.goTo((this.stop ?? 0) - 1);
  }

  /** Goes to a stop; who was playing goes on playing there. */
  goTo(stop: number): void {
    if (!this.#has(stop)) return;
    if (this.isPlaying) this.#arrive(stop, true, 0);
    else this.#stand(stop, true);
  }

  /** Another than the tour has led to a stop: the tour is there too, silent. */
  arrive(stop: number): void {
    if (!this.#has(stop)) return;
    if (stop !== this.stop) this.#stand(stop, false);
    else this.#halt({ kind: 'standing', stop, away: false });
  }

  /** The reader looks elsewhere, or moves the map: the tour waits, silent. */
  takeOver(): void {
    const state = this.#state;
    if (state.kind === 'closed' || this.isAway) return;
    const kind = state.kind === 'finished' ? 'finished' : 'standing';
    this.#halt({ kind, stop: state.stop, away: true });
  }

  /** Returns to the stop that was left, silent; also after the tour was closed. */
  resume(): void {
    const state = this.#state;
    if (state.kind === 'closed') this.start(Math.max(1, this.#left));
    else if (state.kind !== 'playing') {
      this.#state = { ...state, away: false };
      this.#ports.show(state.stop, false);
    }
  }

  /** Closes the tour; it keeps where it was left. */
  finish(): void {
    this.#left = this.stop ?? this.#left;
    this.#halt(closed);
  }

  /** 0.5 to 2; a sentence that is being told is told again from its beginning. */
  setSpeed(speed: number): void {
    this.#speed = Math.min(fastest, Math.max(slowest, speed));
    this.retell();
  }

  /** Tells the sentence again that is being told: another narrator or another speed has been chosen. */
  retell(): void {
    const state = this.#state;
    if (state.kind === 'playing' && state.phase === 'telling')
      this.#arrive(state.stop, false, this.#sentence);
  }

  #has(stop: number): boolean {
    return Number.isInteger(stop) && stop >= 1 && stop <= this.stops;
  }

  #stand(stop: number, show: boolean): void {
    this.#halt({ kind: 'standing', stop, away: false });
    this.#sentence = 0;
    if (show) this.#ports.show(stop, false);
  }

  #arrive(stop: number, show: boolean, sentence: number, ofItself = false): void {
    this.#halt({ kind: 'playing', stop, phase: 'arriving' });
    this.#sentence = sentence;
    this.#undo = [this.#ports.clock.after(leadInMs, () => this.#tell(stop))];
    if (show) this.#ports.show(stop, ofItself);
  }

  #tell(stop: number): void {
    this.#halt({ kind: 'playing', stop, phase: 'telling' });
    const { narrator, narration } = this.#ports;
    let isCurrent = true;
    this.#undo = [() => (isCurrent = false)];
    this.#telling = narrator(stop).tell(narration(stop), this.#sentence, this.#speed, {
      sentence: (index) => {
        if (!isCurrent) return;
        this.#sentence = index;
        this.#reached = 0;
      },
      reached: (codePoint) => {
        if (isCurrent) this.#reached = codePoint;
      },
      ended: () => {
        if (isCurrent) this.#settle(stop);
      }
    });
  }

  #settle(stop: number): void {
    this.#halt({ kind: 'playing', stop, phase: 'settling' });
    this.#sentence = this.#ports.narration(stop).sentences.length;
    const { clock, whenAtRest } = this.#ports;
    let isDue = true;
    const go = (): void => {
      if (!isDue) return;
      isDue = false;
      if (this.#has(stop + 1)) this.#arrive(stop + 1, true, 0, true);
      else this.#halt({ kind: 'finished', stop, away: false });
    };
    this.#undo.push(
      () => (isDue = false),
      clock.after(breathMs / this.#speed, () => {
        this.#undo.push(clock.after(restLimitMs, go));
        if (isDue) this.#undo.push(whenAtRest(go));
      })
    );
  }

  /** Silences and takes back everything that is under way, before the tour is anywhere else. */
  #halt(next: PlayerState): void {
    const telling = this.#telling;
    const undo = this.#undo;
    this.#telling = null;
    this.#undo = [];
    for (const each of undo) each();
    telling?.stop();
    this.#reached = 0;
    this.#state = next;
  }
}
