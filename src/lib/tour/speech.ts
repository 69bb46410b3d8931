import type { Undo } from './clock.ts';

/** A voice of the browser or the device. */
export interface DeviceVoice {
  /** Names the voice among those of this browser. */
  readonly id: string;
  readonly name: string;
  /** BCP 47. */
  readonly lang: string;
  /** Whether it speaks on this device; otherwise the text is sent to a service on the network. */
  readonly isLocal: boolean;
  readonly isDefault: boolean;
}

/** Why a sentence was not spoken: the browser does not allow it, something cut it off, or it cannot be done. */
export type SpeechFault = 'refused' | 'interrupted' | 'broken';

/** What becomes of one utterance. Any of it may fail to happen. */
export interface SpeechEvents {
  started(): void;
  /** The word at this UTF-16 unit of the text begins. */
  boundary(unit: number): void;
  ended(): void;
  failed(fault: SpeechFault): void;
}

/** One sentence for one voice. */
export interface Utterance {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  /** The id of the voice. */
  readonly voice: string;
  /** 1 is normal. */
  readonly rate: number;
}

/** The voices of a browser, handed in. */
export interface Speech {
  /** As far as they are known by now. */
  voices(): readonly DeviceVoice[];
  /** Acts whenever the voices have changed: many browsers know them late. */
  onVoices(act: () => void): Undo;
  /** Speaks one sentence. The undo silences it; after its end the undo does nothing. */
  speak(utterance: Utterance, events: SpeechEvents): Undo;
}

/**
 * The voices that speak a language (BCP 47), by its primary subtag: those of the device first, then those of the same
 * region, then the browser's default, then by name. A voice of another language would only make noise of the text.
 */
export function matchingVoices(voices: readonly DeviceVoice[], lang: string): DeviceVoice[] {
  const wanted = normalTag(lang);
  return voices
    .filter((voice) => primaryOf(normalTag(voice.lang)) === primaryOf(wanted))
    .sort(
      (a, b) =>
        Number(b.isLocal) - Number(a.isLocal) ||
        Number(normalTag(b.lang) === wanted) - Number(normalTag(a.lang) === wanted) ||
        Number(b.isDefault) - Number(a.isDefault) ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
    );
}

/** Some systems write `en_US`. */
function normalTag(tag: string): string {
  return tag.replaceAll('_', '-').toLowerCase();
}

function primaryOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
