import type { StopAudio } from '#lib/briefing/briefing.ts';
import { alignCaptions, estimateSpans, type SentenceSpan } from '#lib/narration/align-captions.ts';
import type { StopNarration } from '#lib/narration/narrate-stop.ts';
import { CaptionsNarrator } from './captions-narrator.ts';
import type { Clock, Undo } from './clock.ts';
import type { Narrator, Telling, TellingEvents } from './narrator.ts';
import type { OpenRecording, Recordings } from './recording.ts';

/** What a narrator of recordings needs. */
export interface RecordingPorts {
  readonly recordings: Recordings;
  readonly clock: Clock;
  /** The recording cannot be heard; the captions go on. */
  gaveUp(): void;
}

/** A recording that is not ready, or stands still, for longer is given up. */
const patienceMs = 8000;

/** Tells by the author's recording of a stop, its sentences lit by its captions; in captions alone where it fails. */
export class RecordingNarrator implements Narrator {
  readonly #audio: StopAudio;
  readonly #ports: RecordingPorts;

  constructor(audio: StopAudio, ports: RecordingPorts) {
    this.#audio = audio;
    this.#ports = ports;
  }

  tell(narration: StopNarration, from: number, speed: number, events: TellingEvents): Telling {
    const { clock, recordings, gaveUp } = this.#ports;
    let undo: Undo[] = [];
    let watchdog: Undo = () => {};
    let sentence = from;
    let isOver = false;
    const stop = (): void => {
      isOver = true;
      watchdog();
      for (const each of undo) each();
      undo = [];
    };
    const fail = (): void => {
      if (isOver) return;
      stop();
      gaveUp();
      const telling = new CaptionsNarrator(clock).tell(narration, sentence, speed, events);
      undo = [() => telling.stop()];
    };
    const watch = (): void => {
      watchdog();
      watchdog = clock.after(patienceMs, fail);
    };
    const play = (recording: OpenRecording): void => {
      if (isOver) return;
      const spans = spansOf(recording, narration);
      if (from >= spans.length && spans.length > 0) {
        stop();
        return events.ended();
      }
      const told = lightSentences(narration, spans, from, events);
      watch();
      undo.push(
        recording.play(spans[from]?.start ?? 0, speed, {
          at(second) {
            if (isOver) return;
            watch();
            sentence = told(second);
          },
          ended() {
            if (isOver) return;
            stop();
            events.ended();
          },
          failed: fail
        })
      );
    };
    watch();
    recordings.open(this.#audio).then(play, fail);
    return { stop };
  }
}

/** By the captions where they hold the narration, else by the estimates. */
function spansOf({ cues, duration }: OpenRecording, { sentences }: StopNarration): readonly SentenceSpan[] {
  const alignment = cues === null ? null : alignCaptions(cues, sentences);
  return alignment?.kind === 'aligned' ? alignment.spans : estimateSpans(sentences, duration);
}

/** Reports sentences and the places in them as the seconds go by; answers with the sentence that is heard. */
function lightSentences(
  { sentences }: StopNarration,
  spans: readonly SentenceSpan[],
  from: number,
  events: TellingEvents
): (second: number) => number {
  let current = -1;
  let reached = 0;
  return (second) => {
    const index = Math.max(
      from,
      spans.findLastIndex((span) => span.start <= second + 0.02)
    );
    const sentence = sentences[index];
    const span = spans[index];
    if (sentence === undefined || span === undefined) return from;
    if (index !== current) {
      current = index;
      reached = 0;
      events.sentence(index);
    }
    const share = (second - span.start) / Math.max(0.1, span.end - span.start);
    const point = share * (sentence.end - sentence.start);
    const place = sentence.places.findLast(({ start }) => start <= point);
    if (place !== undefined && place.start > reached) {
      reached = place.start;
      events.reached(reached);
    }
    return index;
  };
}
