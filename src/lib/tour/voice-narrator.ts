import type { StopNarration } from '#lib/narration/narrate-stop.ts';
import type { Narrator, Telling, TellingEvents } from './narrator.ts';
import { VoiceTelling, type VoicePorts, type VoiceTrouble } from './voice-telling.ts';

/** So many sentences in a row that go wrong, and the voice is given up. */
const mostFaults = 2;

/**
 * Tells by a voice of the browser, one utterance a sentence. Whatever the voice does or fails to do, the captions go
 * on: each sentence that is not spoken to its end gets the time that it takes to read, and a voice that is refused or
 * keeps failing is given up.
 */
export class VoiceNarrator implements Narrator {
  readonly #ports: VoicePorts;
  #faults = 0;
  #isGivenUp = false;
  #tellsWords = false;

  constructor(ports: VoicePorts) {
    this.#ports = ports;
  }

  get ports(): VoicePorts {
    return this.#ports;
  }

  get isGivenUp(): boolean {
    return this.#isGivenUp;
  }

  /** Whether the voice has ever said which word it is at; many never do. */
  get tellsWords(): boolean {
    return this.#tellsWords;
  }

  tell(narration: StopNarration, from: number, speed: number, events: TellingEvents): Telling {
    return new VoiceTelling(this, narration, from, speed, events);
  }

  /** The voice has said which word it is at. */
  noteWord(): void {
    this.#tellsWords = true;
  }

  /** A sentence was spoken to its end. */
  noteSuccess(): void {
    this.#faults = 0;
  }

  /** A sentence was not spoken to its end. */
  noteFault(trouble: VoiceTrouble): void {
    this.#faults += 1;
    if (this.#isGivenUp || (trouble !== 'refused' && this.#faults < mostFaults)) return;
    this.#isGivenUp = true;
    this.#ports.gaveUp(trouble);
  }
}
