/** Takes back what was asked for; a second call does nothing. */
export type Undo = () => void;

/** The time, as far as the tour needs it: handed in, so that a test can hold it. */
export interface Clock {
  /** Milliseconds since any fixed moment; never runs backwards. */
  now(): number;
  /** Acts once, `ms` from now or later. */
  after(ms: number, act: () => void): Undo;
}

/** The browser's own time. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  }
};
