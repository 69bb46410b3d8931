import type { StopAudio } from '#lib/briefing/briefing.ts';
import type { Cue } from '#lib/narration/align-captions.ts';
import type { OpenRecording, RecordingEvents, Recordings } from './recording.ts';

/** Captions that have not come by then are done without. */
const captionsLimitMs = 4000;

/**
 * Recordings played by an element of the page, one and the same for all stops: a browser that lets an element sound
 * after the reader's click lets it do so again.
 *
 * @param root the path of the briefing's own page, with a slash at its end.
 */
export function htmlRecordings(root: string, element: HTMLAudioElement = new Audio()): Recordings {
  element.preload = 'auto';
  return {
    async open(audio) {
      element.pause();
      element.replaceChildren();
      element.src = root + audio.src;
      const captions = audio.captions === undefined ? null : readCues(element, root + audio.captions, audio);
      await whenPlayable(element);
      const cues = await captions;
      return {
        duration: element.duration,
        cues,
        play: (from, rate, events) => play(element, from, rate, events)
      };
    }
  };
}

function play(
  element: HTMLAudioElement,
  from: number,
  rate: number,
  events: RecordingEvents
): ReturnType<OpenRecording['play']> {
  const ending = new AbortController();
  const { signal } = ending;
  const tell = (): void => events.at(element.currentTime);
  element.currentTime = from;
  element.playbackRate = rate;
  element.addEventListener('timeupdate', tell, { signal });
  for (const track of element.textTracks) track.addEventListener('cuechange', tell, { signal });
  element.addEventListener('ended', () => (ending.abort(), events.ended()), { signal });
  element.addEventListener('error', () => (ending.abort(), events.failed()), { signal });
  element.play().catch(() => {
    // A pause rejects it too.
    if (!signal.aborted) events.failed();
  });
  return () => {
    if (signal.aborted) return;
    ending.abort();
    element.pause();
  };
}

function whenPlayable(element: HTMLAudioElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const ready = new AbortController();
    const { signal } = ready;
    element.addEventListener('canplay', () => (ready.abort(), resolve()), { signal });
    element.addEventListener(
      'error',
      () => (ready.abort(), reject(new Error('The recording cannot be played.'))),
      { signal }
    );
    element.load();
  });
}

/** The captions as the browser reads them; null where it cannot. */
function readCues(
  element: HTMLAudioElement,
  src: string,
  { lang }: StopAudio
): Promise<readonly Cue[] | null> {
  const track = document.createElement('track');
  track.kind = 'captions';
  track.srclang = lang;
  track.src = src;
  element.append(track);
  // Hidden tracks are read and say when a cue begins; nothing is drawn.
  track.track.mode = 'hidden';
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), captionsLimitMs);
    track.addEventListener('load', () => {
      clearTimeout(late);
      resolve(
        [...(track.track.cues ?? [])].map((cue) => ({
          start: cue.startTime,
          end: cue.endTime,
          text: (cue as VTTCue).getCueAsHTML().textContent
        }))
      );
    });
    track.addEventListener('error', () => {
      clearTimeout(late);
      resolve(null);
    });
  });
}
