import { describe, expect, it } from 'vitest';
import type { SpeechEvents } from '#lib/tour/speech.ts';
import { webSpeech } from '#lib/tour/web-speech.ts';

class FakeUtterance {
  lang = '';
  rate = 1;
  voice: unknown = null;
  onstart: (() => void) | null = null;
  onend: (() => void) | null = null;
  onboundary: ((event: { name: string; charIndex: number }) => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A browser's synthesis with the parts that are used. */
function scope() {
  const said: FakeUtterance[] = [];
  const calls: string[] = [];
  const voices = [{ voiceURI: 'v', lang: 'en-GB', name: 'Voice', localService: false, default: true }];
  return {
    said,
    calls,
    voices,
    speechSynthesis: {
      getVoices: () => voices,
      speak: (utterance: FakeUtterance) => void said.push(utterance),
      cancel: () => void calls.push('cancel'),
      resume: () => void calls.push('resume')
    } as unknown as SpeechSynthesis,
    SpeechSynthesisUtterance: FakeUtterance as unknown as typeof SpeechSynthesisUtterance
  };
}

function events() {
  const heard: string[] = [];
  const each: SpeechEvents = {
    started: () => void heard.push('started'),
    boundary: (unit) => void heard.push(`word ${unit}`),
    ended: () => void heard.push('ended'),
    failed: (fault) => void heard.push(fault)
  };
  return { heard, events: each };
}

const hello = { text: 'Hello there.', lang: 'en', voice: 'v en-GB', rate: 1.5 };

describe('webSpeech', () => {
  it('[F11a] is nothing where the browser has no synthesis', () => {
    expect(webSpeech({})).toBeNull();
  });

  it('says of a voice whether it speaks on the device', () => {
    expect(webSpeech(scope())?.voices()).toEqual([
      { id: 'v en-GB', name: 'Voice', lang: 'en-GB', isLocal: false, isDefault: true }
    ]);
  });

  it('speaks with the voice and the rate that were chosen, also after the synthesis was paused by another', () => {
    const browser = scope();
    webSpeech(browser)?.speak(hello, events().events);
    expect(browser.said[0]).toMatchObject({
      text: 'Hello there.',
      lang: 'en',
      rate: 1.5,
      voice: browser.voices[0]
    });
    expect(browser.calls).toEqual(['resume']);
  });

  it('passes on words but no sentences, and the end once', () => {
    const browser = scope();
    const { heard, events: each } = events();
    webSpeech(browser)?.speak(hello, each);
    const [utterance] = browser.said;
    utterance?.onstart?.();
    utterance?.onboundary?.({ name: 'sentence', charIndex: 0 });
    utterance?.onboundary?.({ name: 'word', charIndex: 6 });
    utterance?.onend?.();
    expect(heard).toEqual(['started', 'word 6', 'ended']);
    expect(utterance?.onend).toBeNull();
  });

  it.each([
    ['not-allowed', 'refused'],
    ['canceled', 'interrupted'],
    ['interrupted', 'interrupted'],
    ['synthesis-failed', 'broken'],
    ['network', 'broken']
  ])('calls %s %s', (error, fault) => {
    const browser = scope();
    const { heard, events: each } = events();
    webSpeech(browser)?.speak(hello, each);
    browser.said[0]?.onerror?.({ error });
    expect(heard).toEqual([fault]);
  });

  it('silences only what is still being spoken, and hears nothing of it afterwards', () => {
    const browser = scope();
    const speech = webSpeech(browser);
    const first = events();
    const endFirst = speech?.speak(hello, first.events);
    browser.said[0]?.onend?.();
    const second = events();
    const endSecond = speech?.speak(hello, second.events);
    endFirst?.();
    expect(browser.calls).not.toContain('cancel');
    endSecond?.();
    expect(browser.calls.filter((call) => call === 'cancel')).toHaveLength(1);
    expect(browser.said[1]?.onerror).toBeNull();
  });
});
