import type { Briefing, Event, Flow, Note, Passage, Place } from './briefing.ts';

/**
 * What belongs together in a briefing, looked up both ways. Made once for a briefing; every answer is a list
 * in the briefing's own order, empty for an id that it does not have.
 */
export class PlaceIndex {
  readonly #places: ReadonlyMap<string, Place>;
  readonly #passages: ReadonlyMap<string, Passage>;
  readonly #passagesOf: ReadonlyMap<string, readonly Passage[]>;
  readonly #placesOf: ReadonlyMap<string, readonly Place[]>;
  readonly #flowsOf: ReadonlyMap<string, readonly Flow[]>;
  readonly #eventsOf: ReadonlyMap<string, readonly Event[]>;
  readonly #notesOn: ReadonlyMap<string, readonly Note[]>;

  constructor({ places, passages, mentions, flows, events, notes }: Briefing) {
    this.#places = new Map(places.map((place) => [place.id, place]));
    this.#passages = new Map(passages.map((passage) => [passage.id, passage]));
    const pairs = [
      ...mentions,
      ...flows.flatMap(({ from, to, passages: stating }) =>
        stating.flatMap((passage) => [
          { place: from, passage },
          { place: to, passage }
        ])
      )
    ];
    this.#passagesOf = group(
      pairs,
      ({ place }) => [place],
      ({ passage }) => passage,
      passages
    );
    this.#placesOf = group(
      pairs,
      ({ passage }) => [passage],
      ({ place }) => place,
      places
    );
    this.#flowsOf = group(
      flows,
      ({ from, to }) => [from, to],
      ({ id }) => id,
      flows
    );
    this.#eventsOf = group(
      events,
      (event) => event.places,
      ({ id }) => id,
      events
    );
    this.#notesOn = group(
      notes,
      ({ on }) => on,
      ({ id }) => id,
      notes
    );
  }

  place(id: string): Place | null {
    return this.#places.get(id) ?? null;
  }

  passage(id: string): Passage | null {
    return this.#passages.get(id) ?? null;
  }

  /** The passages that mention a place or state a flow from or to it, in text order. */
  passagesOf(place: string): readonly Passage[] {
    return this.#passagesOf.get(place) ?? [];
  }

  /** The places that a passage mentions or states a flow between, in reading order. */
  placesOf(passage: string): readonly Place[] {
    return this.#placesOf.get(passage) ?? [];
  }

  /** The flows from or to a place. */
  flowsOf(place: string): readonly Flow[] {
    return this.#flowsOf.get(place) ?? [];
  }

  /** The events at a place, in time order. */
  eventsOf(place: string): readonly Event[] {
    return this.#eventsOf.get(place) ?? [];
  }

  /** The notes on a passage, in text order. */
  notesOn(passage: string): readonly Note[] {
    return this.#notesOn.get(passage) ?? [];
  }
}

/** For each key the things that its entries name, each once and in their own order. */
function group<Entry, Thing extends { readonly id: string }>(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
  idOf: (entry: Entry) => string,
  things: readonly Thing[]
): ReadonlyMap<string, readonly Thing[]> {
  const order = new Map(things.map((thing, index) => [thing.id, index]));
  const found = new Map<string, Set<number>>();
  for (const entry of entries) {
    const index = order.get(idOf(entry));
    if (index === undefined) continue;
    for (const key of keysOf(entry)) {
      const known = found.get(key);
      if (known) known.add(index);
      else found.set(key, new Set([index]));
    }
  }
  const sorted = (indexes: ReadonlySet<number>): Thing[] =>
    [...indexes].sort((a, b) => a - b).flatMap((index) => things[index] ?? []);
  return new Map([...found].map(([key, indexes]) => [key, sorted(indexes)]));
}
