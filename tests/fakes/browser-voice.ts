/** What the imaginary voice of a page does when it is asked to speak. */
export type BrowserVoiceManner = 'speaks' | 'silent' | 'never-ends' | 'refused' | 'no-voices' | 'late-voices';

/** What a page's imaginary voice has been asked, for the test to read. */
export interface VoiceLog {
  readonly spoken: string[];
  /** How often a sentence began while another was being spoken. */
  overlaps: number;
  speaking: boolean;
  cancelled: number;
}

interface FakeUtterance {
  readonly text: string;
  readonly rate: number;
  readonly onstart?: (() => void) | null;
  readonly onend?: (() => void) | null;
  readonly onboundary?: ((event: object) => void) | null;
  readonly onerror?: ((event: object) => void) | null;
}

declare global {
  interface Window {
    voiceLog: VoiceLog;
    /** The voices of the manner `late-voices` become known. */
    learnVoices(): void;
  }
}

/**
 * Puts an imaginary English voice in the place of the browser's (Web Speech API). It runs in the page, before its
 * scripts, on the page's own timers, so it must not refer to anything outside itself.
 */
export function installBrowserVoice(manner: BrowserVoiceManner): void {
  const log: VoiceLog = { spoken: [], overlaps: 0, speaking: false, cancelled: 0 };
  window.voiceLog = log;
  const english = {
    voiceURI: 'imaginary',
    name: 'Imaginary voice',
    lang: 'en-GB',
    localService: true,
    default: true
  } as SpeechSynthesisVoice;
  const far = { ...english, voiceURI: 'far', name: 'Far voice', localService: false, default: false };
  const persian = { ...english, voiceURI: 'persian', name: 'Persian voice', lang: 'fa-IR' };
  let voices: SpeechSynthesisVoice[] =
    manner === 'no-voices' || manner === 'late-voices' ? [] : [far, persian, english];

  // A class with fields would need helpers of the compiler, which the page does not have.
  function FakeUtterance(this: FakeUtterance, text: string): void {
    Object.assign(this, { text, lang: '', rate: 1, voice: null });
  }

  const timers = new Set<ReturnType<typeof setTimeout>>();
  const after = (ms: number, act: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
  };
  let current: FakeUtterance | null = null;
  const events = new EventTarget();
  const synthesis = Object.assign(events, {
    speaking: false,
    pending: false,
    paused: false,
    onvoiceschanged: null,
    getVoices: () => voices,
    pause() {},
    resume() {},
    cancel() {
      log.cancelled += 1;
      log.speaking = false;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      const cut = current;
      current = null;
      cut?.onerror?.({ error: 'interrupted' });
    },
    speak(utterance: FakeUtterance) {
      if (current !== null) log.overlaps += 1;
      log.spoken.push(utterance.text);
      if (manner === 'silent') return;
      if (manner === 'refused') return after(1, () => utterance.onerror?.({ error: 'not-allowed' }));
      current = utterance;
      log.speaking = true;
      after(5, () => utterance.onstart?.());
      if (manner === 'never-ends') return;
      const words = [...utterance.text.matchAll(/\S+/g)];
      const ms = 250 / utterance.rate;
      words.forEach(({ index }, word) =>
        after(5 + word * ms, () => utterance.onboundary?.({ name: 'word', charIndex: index }))
      );
      after(10 + words.length * ms, () => {
        current = null;
        log.speaking = false;
        utterance.onend?.();
      });
    }
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: FakeUtterance, configurable: true });
  window.learnVoices = () => {
    voices = [english];
    events.dispatchEvent(new Event('voiceschanged'));
  };
}
