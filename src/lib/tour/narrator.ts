import type { StopNarration } from '#lib/narration/narrate-stop.ts';

/** What happens while a narration is told. Nothing happens before `tell` has returned, nor after `stop`. */
export interface TellingEvents {
  /** A sentence begins, by its index. */
  sentence(index: number): void;
  /** So many code points of the sentence have been told; at least where it names a place. */
  reached(codePoint: number): void;
  /** All is told. Nothing happens after it. */
  ended(): void;
}

/** A narration being told. */
export interface Telling {
  /** Falls silent at once. A second call, or one after the end, does nothing. */
  stop(): void;
}

/** Tells what a stop has to say: in captions alone, by a recording, or by a voice of the device. */
export interface Narrator {
  /**
   * Begins at a sentence, by its index; from behind the last one it ends at once.
   *
   * @param speed 1 is normal, 0.5 half as fast.
   */
  tell(narration: StopNarration, from: number, speed: number, events: TellingEvents): Telling;
}
