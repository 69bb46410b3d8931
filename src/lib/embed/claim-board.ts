import { mapHolders, type MapClaim } from './map-claims.ts';

/** A way to reach the other embeds of this site in the same browser. */
export interface ClaimChannel {
  send(message: unknown): void;
  /** Acts for each message of another. */
  onMessage(act: (message: unknown) => void): void;
}

/** Nobody fills the board without end. */
const mostClaims = 1000;

/** Which embeds of this site want their live map, as each of them knows it. */
export class ClaimBoard {
  readonly #id: string;
  readonly #channel: ClaimChannel | null;
  readonly #claims = new Map<string, MapClaim>();

  /**
   * @param id a mark that no other embed has.
   * @param channel null where there is none, as in a sandbox: then every embed is alone.
   * @param changed another embed wants its map, or one that had it has let it go.
   */
  constructor(id: string, channel: ClaimChannel | null, changed: (what: 'wanted' | 'let-go') => void) {
    this.#id = id;
    this.#channel = channel;
    channel?.onMessage((message) => this.#hear(message, changed));
    channel?.send({ kind: 'who' });
  }

  /** Whether this embed may have its map; without a claim it may not. */
  get holds(): boolean {
    return mapHolders(this.#claims.values()).has(this.#id);
  }

  /** Wants the map. */
  claim(atMs: number, isAsked: boolean): void {
    const claim: MapClaim = { id: this.#id, atMs, isAsked };
    this.#claims.set(this.#id, claim);
    this.#channel?.send({ kind: 'claim', ...claim });
  }

  /** Does not want the map any more. */
  leave(): void {
    if (this.#claims.delete(this.#id)) this.#channel?.send({ kind: 'leave', id: this.#id });
  }

  #hear(message: unknown, changed: (what: 'wanted' | 'let-go') => void): void {
    if (typeof message !== 'object' || message === null) return;
    const { kind, id, atMs, isAsked } = message as Readonly<Record<string, unknown>>;
    if (kind === 'who') {
      const own = this.#claims.get(this.#id);
      if (own !== undefined) this.#channel?.send({ kind: 'claim', ...own });
      return;
    }
    if (typeof id !== 'string' || id === this.#id) return;
    if (kind === 'leave') {
      // Who had none leaves no room behind.
      const held = mapHolders(this.#claims.values()).has(id);
      this.#claims.delete(id);
      if (held) changed('let-go');
    } else if (kind === 'claim' && typeof atMs === 'number' && typeof isAsked === 'boolean') {
      if (!this.#claims.has(id) && this.#claims.size >= mostClaims) return;
      this.#claims.set(id, { id, atMs, isAsked });
      changed('wanted');
    }
  }
}
