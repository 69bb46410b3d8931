import type { Briefing, Weight } from '#lib/briefing/briefing.ts';
import {
  everyPlace,
  filterPlaces,
  isEveryPlace,
  orderPlaces,
  type FoundPlace,
  type PlaceFilter,
  type PlaceOrder
} from './arrange-places.ts';

/** How the reader has arranged the list of places, and what that leaves. */
export class PlacesList {
  order = $state<PlaceOrder>('text');
  typed = $state('');
  weight = $state<Weight | null>(null);
  readonly #briefing: Briefing;

  constructor(briefing: Briefing) {
    this.#briefing = briefing;
  }

  get filter(): PlaceFilter {
    return { typed: this.typed, weight: this.weight };
  }

  readonly #ordered = $derived.by(() => orderPlaces(this.#briefing.places, this.order, this.#briefing.lang));

  /** In the order that was asked for. */
  readonly found: readonly FoundPlace[] = $derived.by(() => filterPlaces(this.#ordered, this.filter));

  /** The ids of the places that the filter leaves; null where it leaves all. */
  get chosen(): readonly string[] | null {
    return isEveryPlace(this.filter) ? null : this.found.map(({ place }) => place.id);
  }

  /** Asks for everything again; the order stays. */
  clear(): void {
    this.typed = everyPlace.typed;
    this.weight = everyPlace.weight;
  }
}
