import type { DeviceVoice, Speech, SpeechEvents, SpeechFault } from './speech.ts';

/** The parts of a window that speak. */
export interface SpeechScope {
  readonly speechSynthesis?: SpeechSynthesis;
  readonly SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance;
}

/** The browser's voices (Web Speech API); null where it has none to offer. */
export function webSpeech(scope: SpeechScope): Speech | null {
  const { speechSynthesis: synthesis, SpeechSynthesisUtterance: SpokenText } = scope;
  if (synthesis === undefined || SpokenText === undefined) return null;
  /** Chrome forgets the events of an utterance that nothing refers to. */
  const spoken = new Set<SpeechSynthesisUtterance>();
  const known = (): SpeechSynthesisVoice[] => {
    try {
      return synthesis.getVoices();
    } catch {
      return [];
    }
  };
  return {
    voices: () => known().map(toDeviceVoice),
    onVoices(act) {
      synthesis.addEventListener?.('voiceschanged', act);
      return () => synthesis.removeEventListener?.('voiceschanged', act);
    },
    speak(utterance, events) {
      const text = new SpokenText(utterance.text);
      text.lang = utterance.lang;
      text.rate = utterance.rate;
      text.voice = known().find((voice) => toDeviceVoice(voice).id === utterance.voice) ?? null;
      spoken.add(text);
      const close = (): boolean => {
        text.onstart = text.onboundary = text.onend = text.onerror = null;
        return spoken.delete(text);
      };
      listen(text, events, close);
      // A synthesis that was paused by anyone stays so, and would say nothing.
      synthesis.resume();
      synthesis.speak(text);
      return () => {
        if (close()) synthesis.cancel();
      };
    }
  };
}

function listen(text: SpeechSynthesisUtterance, events: SpeechEvents, close: () => boolean): void {
  text.onstart = () => events.started();
  text.onboundary = (event) => {
    if (event.name === 'word' || event.name === '') events.boundary(event.charIndex);
  };
  text.onend = () => {
    if (close()) events.ended();
  };
  text.onerror = (event) => {
    if (close()) events.failed(faultOf(event.error));
  };
}

function faultOf(error: SpeechSynthesisErrorCode): SpeechFault {
  if (error === 'not-allowed') return 'refused';
  return error === 'canceled' || error === 'interrupted' ? 'interrupted' : 'broken';
}

/** Several voices can share an address, and several a name. */
function toDeviceVoice(voice: SpeechSynthesisVoice): DeviceVoice {
  return {
    id: `${voice.voiceURI} ${voice.lang}`,
    name: voice.name,
    lang: voice.lang,
    isLocal: voice.localService,
    isDefault: voice.default
  };
}
