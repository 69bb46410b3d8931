import type { StopNarration } from '#lib/narration/narrate-stop.ts';
import { CaptionsNarrator } from './captions-narrator.ts';
import type { Clock, Undo } from './clock.ts';
import type { Telling, TellingEvents } from './narrator.ts';
import type { Speech } from './speech.ts';

/** Why a voice has been given up: the browser does not let it speak, or it does not do so. */
export type VoiceTrouble = 'refused' | 'silent';

/** What a voice narrator needs. */
export interface VoicePorts {
  readonly speech: Speech;
  readonly clock: Clock;
  /** The id of a voice that speaks the narration's language. */
  readonly voice: string;
  /** The voice has been given up; the captions go on. Called once. */
  gaveUp(trouble: VoiceTrouble): void;
}

/** The voice, and what is known of it from earlier sentences. */
export interface KnownVoice {
  readonly ports: VoicePorts;
  readonly isGivenUp: boolean;
  readonly tellsWords: boolean;
  noteWord(): void;
  noteSuccess(): void;
  noteFault(trouble: VoiceTrouble): void;
}

/** A voice that has not begun by then does not begin. */
const startLimitMs = 3000;
/** A sentence that takes so much longer than estimated is not going to end. */
const patience = 2.5;
/** A sentence that takes so little of its estimate was not spoken. */
const leastShare = 0.2;

/** One stop told by a voice, with a watchdog over each sentence; in captions from where the voice is given up. */
export class VoiceTelling implements Telling {
  readonly #voice: KnownVoice;
  readonly #narration: StopNarration;
  readonly #speed: number;
  readonly #events: TellingEvents;
  #undo: Undo[] = [];

  constructor(
    voice: KnownVoice,
    narration: StopNarration,
    from: number,
    speed: number,
    events: TellingEvents
  ) {
    this.#voice = voice;
    this.#narration = narration;
    this.#speed = speed;
    this.#events = events;
    this.#after(0, () => this.#begin(from));
  }

  stop(): void {
    const pending = this.#undo;
    this.#undo = [];
    for (const each of pending) each();
  }

  #after(ms: number, act: () => void): void {
    this.#undo.push(this.#voice.ports.clock.after(ms, act));
  }

  #begin(index: number): void {
    this.stop();
    if (this.#voice.isGivenUp || index >= this.#narration.sentences.length) {
      const captions = new CaptionsNarrator(this.#voice.ports.clock);
      const telling = captions.tell(this.#narration, index, this.#speed, this.#events);
      this.#undo.push(() => telling.stop());
    } else this.#speak(index);
  }

  #speak(index: number): void {
    const { speech, clock, voice } = this.#voice.ports;
    const sentence = this.#narration.sentences[index];
    if (sentence === undefined) return;
    const began = clock.now();
    const estimateMs = sentence.durationMs / this.#speed;
    const fail = (trouble: VoiceTrouble): void => {
      this.stop();
      this.#voice.noteFault(trouble);
      this.#after(Math.max(0, estimateMs - (clock.now() - began)), () => this.#begin(index + 1));
    };

    this.#events.sentence(index);
    const [place] = sentence.places;
    if (place !== undefined && !this.#voice.tellsWords) this.#events.reached(place.start);
    const startLimit = clock.after(startLimitMs, () => fail('silent'));
    this.#undo.push(startLimit);
    this.#after(startLimitMs + estimateMs * patience, () => fail('silent'));
    const utterance = { text: sentence.text, lang: this.#narration.lang, voice, rate: this.#speed };
    const silence = speech.speak(utterance, {
      started: startLimit,
      boundary: (unit) => {
        this.#voice.noteWord();
        this.#events.reached(Array.from(sentence.text.slice(0, unit)).length);
      },
      ended: () => {
        if (clock.now() - began < estimateMs * leastShare) return fail('silent');
        this.#voice.noteSuccess();
        this.#begin(index + 1);
      },
      failed: (fault) => fail(fault === 'refused' ? 'refused' : 'silent')
    });
    this.#undo.push(silence);
  }
}
