import type { Clock, Undo } from '#lib/tour/clock.ts';

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #now = 0;
  #order = 0;
  readonly #due = new Map<number, { readonly at: number; readonly act: () => void }>();

  now(): number {
    return this.#now;
  }

  after(ms: number, act: () => void): Undo {
    const id = ++this.#order;
    this.#due.set(id, { at: this.#now + Math.max(0, ms), act });
    return () => void this.#due.delete(id);
  }

  /** How many things are still to come. */
  get pending(): number {
    return this.#due.size;
  }

  /** Moves the time on; what becomes due acts in its order, also what that asks for. */
  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#due].sort(([a, x], [b, y]) => x.at - y.at || a - b);
      if (next === undefined || next[1].at > end) break;
      this.#due.delete(next[0]);
      this.#now = Math.max(this.#now, next[1].at);
      next[1].act();
    }
    this.#now = end;
  }

  /** The machine slept: all that is due meanwhile acts late, at once. */
  jump(ms: number): void {
    this.#now += ms;
    this.pass(0);
  }
}
