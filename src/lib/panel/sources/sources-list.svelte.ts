import type { Source } from '#lib/briefing/briefing.ts';
import { everySource, filterSources, tiersOf, typesOf, type Counted } from './filter-sources.ts';

/** Which sources the reader wants to see, and what there is to choose from. */
export class SourcesList {
  typed = $state(everySource.typed);
  type = $state<string | null>(everySource.type);
  tier = $state<string | null>(everySource.tier);
  readonly types: readonly Counted[];
  readonly tiers: readonly Counted[];
  readonly all: number;
  readonly #sources: readonly Source[];
  readonly #tierOf: ReadonlyMap<string, string>;

  constructor(sources: readonly Source[]) {
    const { tiers, of } = tiersOf(sources);
    this.types = typesOf(sources);
    this.tiers = tiers;
    this.all = sources.length;
    this.#sources = sources;
    this.#tierOf = of;
  }

  /** The ids of the sources that are left. */
  readonly found: ReadonlySet<string> = $derived.by(() =>
    filterSources(this.#sources, { typed: this.typed, type: this.type, tier: this.tier }, this.#tierOf)
  );

  /** Asks for everything again. */
  clear(): void {
    this.typed = everySource.typed;
    this.type = everySource.type;
    this.tier = everySource.tier;
  }
}
