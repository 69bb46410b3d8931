import type { StopAudio } from '#lib/briefing/briefing.ts';
import type { Cue } from '#lib/narration/align-captions.ts';
import type { Undo } from './clock.ts';

/** What becomes of a recording that plays. */
export interface RecordingEvents {
  /** It has come to this second; several times a second, and at the start of each cue. */
  at(second: number): void;
  ended(): void;
  failed(): void;
}

/** A recording that is ready to be played. */
export interface OpenRecording {
  /** Seconds. */
  readonly duration: number;
  /** Its captions; null where it has none that could be read. */
  readonly cues: readonly Cue[] | null;
  /** Plays from a second on. The undo silences it; after its end the undo does nothing. */
  play(from: number, rate: number, events: RecordingEvents): Undo;
}

/** Opens recordings: handed in. */
export interface Recordings {
  /** Rejects where the file cannot be played. */
  open(audio: StopAudio): Promise<OpenRecording>;
}
