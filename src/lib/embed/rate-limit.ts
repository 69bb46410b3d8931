/** Lets so many through at once, and after that so many a second (a leaky bucket). */
export class RateLimit {
  readonly #burst: number;
  readonly #perSecond: number;
  #left: number;
  #lastMs: number | null = null;

  constructor(burst: number, perSecond: number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#left = burst;
  }

  /** Whether one more may pass at this time, in milliseconds of any clock; a clock that jumps back gives nothing. */
  allows(nowMs: number): boolean {
    const passedMs = Math.max(0, nowMs - (this.#lastMs ?? nowMs));
    this.#left = Math.min(this.#burst, this.#left + (passedMs / 1000) * this.#perSecond);
    this.#lastMs = nowMs;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
