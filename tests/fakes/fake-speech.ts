import type { Undo } from '#lib/tour/clock.ts';
import type { DeviceVoice, Speech, SpeechEvents, SpeechFault, Utterance } from '#lib/tour/speech.ts';
import type { FakeClock } from './fake-clock.ts';

/** What a voice does when it is asked to speak. */
export type SpeechManner =
  /** Speaks; with `boundaries` it says which word it is at. */
  | { readonly kind: 'speaks'; readonly msPerWord: number; readonly boundaries: boolean }
  /** Nothing ever happens. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'never-ends' }
  /** Ends at once, having said nothing. */
  | { readonly kind: 'ends-at-once' }
  /** Fails after so many milliseconds. */
  | { readonly kind: 'fails'; readonly fault: SpeechFault; readonly afterMs: number };

/** The voices of an imaginary browser, on a test's clock. */
export class FakeSpeech implements Speech {
  readonly #clock: FakeClock;
  #voices: readonly DeviceVoice[];
  readonly #listeners = new Set<() => void>();
  manner: SpeechManner = { kind: 'speaks', msPerWord: 300, boundaries: true };
  /** All that it was ever asked to speak. */
  readonly asked: Utterance[] = [];
  /** What is heard now. */
  heard: Utterance | null = null;

  constructor(clock: FakeClock, voices: readonly DeviceVoice[] = [englishVoice]) {
    this.#clock = clock;
    this.#voices = voices;
  }

  voices(): readonly DeviceVoice[] {
    return this.#voices;
  }

  onVoices(act: () => void): Undo {
    this.#listeners.add(act);
    return () => void this.#listeners.delete(act);
  }

  /** The voices become known, late. */
  learn(voices: readonly DeviceVoice[]): void {
    this.#voices = voices;
    for (const act of this.#listeners) act();
  }

  speak(utterance: Utterance, events: SpeechEvents): Undo {
    if (this.heard !== null) throw new Error('Two sentences are spoken at once.');
    this.asked.push(utterance);
    const { manner } = this;
    const undo: Undo[] = [];
    const after = (ms: number, act: () => void): void => void undo.push(this.#clock.after(ms, act));
    const hush = (): void => {
      for (const each of undo) each();
      if (this.heard === utterance) this.heard = null;
    };
    if (manner.kind === 'speaks') {
      const words = [...utterance.text.matchAll(/\S+/gu)];
      const ms = manner.msPerWord / utterance.rate;
      this.heard = utterance;
      after(50, () => events.started());
      if (manner.boundaries)
        words.forEach(({ index }, word) => after(50 + word * ms, () => events.boundary(index)));
      after(50 + words.length * ms, () => {
        hush();
        events.ended();
      });
    } else if (manner.kind === 'never-ends') {
      this.heard = utterance;
      after(50, () => events.started());
    } else if (manner.kind === 'ends-at-once') after(1, () => events.ended());
    else if (manner.kind === 'fails') after(manner.afterMs, () => events.failed(manner.fault));
    return hush;
  }
}

export const englishVoice: DeviceVoice = {
  id: 'local-en',
  name: 'Voice',
  lang: 'en-GB',
  isLocal: true,
  isDefault: true
};
