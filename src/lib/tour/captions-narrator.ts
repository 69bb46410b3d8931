import type { StopNarration } from '#lib/narration/narrate-stop.ts';
import type { Clock, Undo } from './clock.ts';
import type { Narrator, Telling, TellingEvents } from './narrator.ts';

/** Tells in captions alone, each sentence for as long as it takes to read: what always works. */
export class CaptionsNarrator implements Narrator {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  tell(narration: StopNarration, from: number, speed: number, events: TellingEvents): Telling {
    const { sentences } = narration;
    let undo: Undo[] = [];
    const after = (ms: number, act: () => void): void => void undo.push(this.#clock.after(ms, act));
    const begin = (index: number): void => {
      undo = [];
      const sentence = sentences[index];
      if (sentence === undefined) return events.ended();
      const ms = sentence.durationMs / speed;
      const points = Math.max(1, sentence.end - sentence.start);
      events.sentence(index);
      for (const { start } of sentence.places) after((ms * start) / points, () => events.reached(start));
      after(ms, () => begin(index + 1));
    };
    after(sentences.length === 0 ? narration.durationMs / speed : 0, () => begin(from));
    return {
      stop() {
        for (const each of undo) each();
        undo = [];
      }
    };
  }
}
