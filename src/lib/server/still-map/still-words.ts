import { wordsFor } from '#lib/words/words-for.ts';

/** The words that a still map adds to a briefing's own, in the briefing's language. */
export interface StillWords {
  title(briefing: string): string;
  approximate(name: string): string;
  disputed(name: string): string;
  beyond(name: string): string;
  readonly legend: Readonly<Record<LegendKey, string>>;
  readonly credit: string;
}

/** What a legend may explain. */
export type LegendKey =
  | 'lead'
  | 'supporting'
  | 'mentioned'
  | 'region'
  | 'area'
  | 'uncertain'
  | 'stated'
  | 'reported'
  | 'claimed'
  | 'denied'
  | 'planned';

/** The words for a BCP 47 tag: those of the interface, put together. */
export function stillWords(lang: string): StillWords {
  const words = wordsFor(lang);
  const { weights, region, area, flow } = words.howToRead;
  return {
    title: (briefing) => `${words.map}: ${briefing}`,
    approximate: words.liveMap.approximate,
    disputed: words.liveMap.disputed,
    // An arrow says it alike in every language; a screen reader reads its name.
    beyond: (name) => `${name} ↗`,
    legend: {
      lead: weights.lead,
      supporting: weights.supporting,
      mentioned: weights.mentioned,
      region,
      area,
      uncertain: words.liveMap.legend.uncertain,
      stated: flow,
      ...words.flowStatuses
    },
    credit: words.liveMap.credit
  };
}
