import type { Briefing } from '#lib/briefing/briefing.ts';
import { spokenSentences, type SpokenSentence } from './spoken-sentences.ts';
import { stopLegend, type StopLegend } from './stop-legend.ts';

/** What a stop has to say, sentence by sentence, and what its map shows. */
export interface StopNarration {
  readonly id: string;
  /** Counted from 1. */
  readonly number: number;
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly sentences: readonly SpokenSentence[];
  /** An estimate at normal speed, in milliseconds; at least 4 s, also where nothing is said. */
  readonly durationMs: number;
  readonly legend: StopLegend;
}

const leastMs = 4000;

/** What to say at a stop, counted from 1; null where the tour has no such stop. */
export function narrateStop(
  briefing: Pick<Briefing, 'tour' | 'lang' | 'places' | 'flows'>,
  number: number
): StopNarration | null {
  const stop = briefing.tour[number - 1];
  if (stop === undefined) return null;
  const sentences = spokenSentences(stop.id, stop.narration, briefing.lang);
  return {
    id: stop.id,
    number,
    title: stop.title,
    lang: briefing.lang,
    sentences,
    durationMs: Math.max(
      leastMs,
      sentences.reduce((total, { durationMs }) => total + durationMs, 0)
    ),
    legend: stopLegend(briefing, stop)
  };
}
