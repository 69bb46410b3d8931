import type { EmbedPart } from '#lib/embed/embed-options.ts';
import type { Session } from '#lib/session/session.svelte.ts';

/** What stands beside the map of an embed: the card or stop in focus, the list of places, or nothing. */
export class EmbedView {
  readonly #session: Session;
  readonly #parts: readonly EmbedPart[];
  #isListing = $state(false);

  constructor(session: Session, parts: readonly EmbedPart[]) {
    this.#session = session;
    this.#parts = parts;
    // Without a map the list is what one begins with.
    this.#isListing = !parts.includes('map') && parts.includes('panel');
  }

  /** `caption`: the name of a place, where the embed has no panel. */
  get shown(): 'nothing' | 'places' | 'card' | 'caption' {
    const { focus } = this.#session;
    if (this.#isListing && focus.kind === 'none') return 'places';
    if (focus.kind === 'place') return this.#parts.includes('panel') ? 'card' : 'caption';
    return focus.kind === 'stop' && this.#parts.includes('tour') ? 'card' : 'nothing';
  }

  get isListing(): boolean {
    return this.#isListing;
  }

  /** Opens the list of places, or closes it. */
  toggleList(): void {
    const isOpen = this.shown === 'places';
    this.#isListing = !isOpen;
    if (!isOpen) this.#session.clear('panel');
  }
}
