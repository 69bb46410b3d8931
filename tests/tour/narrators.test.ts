import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StopNarration } from '#lib/narration/narrate-stop.ts';
import { spokenSentences } from '#lib/narration/spoken-sentences.ts';
import { CaptionsNarrator } from '#lib/tour/captions-narrator.ts';
import type { Narrator } from '#lib/tour/narrator.ts';
import { matchingVoices, type DeviceVoice } from '#lib/tour/speech.ts';
import { VoiceNarrator } from '#lib/tour/voice-narrator.ts';
import type { VoiceTrouble } from '#lib/tour/voice-telling.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { FakeSpeech, type SpeechManner } from '../fakes/fake-speech.ts';
import { narrationOf } from './player-harness.ts';

const minute = 60_000;

/** Tells, and writes down what happens as `s0` (a sentence), `r5` (reached) and `end`. */
function record(narrator: Narrator, narration: StopNarration, from = 0, speed = 1) {
  const heard: string[] = [];
  const telling = narrator.tell(narration, from, speed, {
    sentence: (index) => void heard.push(`s${index}`),
    reached: (codePoint) => void heard.push(`r${codePoint}`),
    ended: () => void heard.push('end')
  });
  return { heard, telling };
}

function voiceHarness(manner: SpeechManner) {
  const clock = new FakeClock();
  const speech = new FakeSpeech(clock);
  speech.manner = manner;
  const troubles: VoiceTrouble[] = [];
  const narrator = new VoiceNarrator({
    clock,
    speech,
    voice: 'local-en',
    gaveUp: (trouble) => void troubles.push(trouble)
  });
  return { clock, speech, narrator, troubles };
}

const withPlaces: StopNarration = {
  ...narrationOf(1, 0),
  sentences: spokenSentences(
    'stop-1',
    [
      {
        kind: 'paragraph',
        children: [
          'From 🚂 ',
          { kind: 'mention', place: 'kerman', children: ['Kerman'] },
          ' one went to ',
          { kind: 'mention', place: 'beirut', children: ['Beirut'] },
          ' by night. Then nothing.'
        ]
      }
    ],
    'en'
  )
};

describe('CaptionsNarrator', () => {
  it('tells each sentence for its estimated time, and places where they are named', () => {
    const clock = new FakeClock();
    const { heard } = record(new CaptionsNarrator(clock), withPlaces);
    expect(heard).toEqual([]);
    clock.pass(0);
    expect(heard).toEqual(['s0']);
    clock.pass((withPlaces.sentences[0]?.durationMs ?? 0) - 1);
    expect(heard).toEqual(['s0', 'r7', 'r26']);
    clock.pass(1);
    expect(heard.at(-1)).toBe('s1');
    clock.pass(minute);
    expect(heard.at(-1)).toBe('end');
    expect(clock.pending).toBe(0);
  });

  it('takes half the time at double speed', () => {
    const clock = new FakeClock();
    const narration = narrationOf(1);
    const { heard } = record(new CaptionsNarrator(clock), narration, 0, 2);
    clock.pass(narration.sentences.reduce((sum, { durationMs }) => sum + durationMs, 0) / 2 + 1);
    expect(heard.at(-1)).toBe('end');
  });

  it('begins where it is asked to, and ends at once behind the last sentence', () => {
    const clock = new FakeClock();
    const late = record(new CaptionsNarrator(clock), narrationOf(1), 2);
    const behind = record(new CaptionsNarrator(clock), narrationOf(1), 3);
    clock.pass(minute);
    expect(late.heard).toEqual(['s2', 'end']);
    expect(behind.heard).toEqual(['end']);
  });

  it('gives a stop that says nothing its time', () => {
    const clock = new FakeClock();
    const { heard } = record(new CaptionsNarrator(clock), narrationOf(1, 0));
    clock.pass(3999);
    expect(heard).toEqual([]);
    clock.pass(1);
    expect(heard).toEqual(['end']);
  });

  it('says nothing more once it is stopped, wherever that happens', () => {
    fc.assert(
      fc.property(fc.nat(30_000), (ms) => {
        const clock = new FakeClock();
        const { heard, telling } = record(new CaptionsNarrator(clock), withPlaces);
        clock.pass(ms);
        const before = [...heard];
        telling.stop();
        telling.stop();
        clock.pass(minute);
        expect(heard).toEqual(before);
        expect(clock.pending).toBe(0);
      })
    );
  });
});

describe('VoiceNarrator', () => {
  it('speaks sentence by sentence and says which word it is at, in code points', () => {
    const { clock, speech, narrator, troubles } = voiceHarness({
      kind: 'speaks',
      msPerWord: 300,
      boundaries: true
    });
    const { heard } = record(narrator, withPlaces, 0, 1.5);
    clock.pass(minute);
    expect(speech.asked.map(({ text }) => text)).toEqual(withPlaces.sentences.map(({ text }) => text));
    expect(speech.asked[0]).toMatchObject({ lang: 'en', voice: 'local-en', rate: 1.5 });
    expect(heard.slice(0, 5)).toEqual(['s0', 'r7', 'r0', 'r5', 'r7']);
    expect(heard.at(-1)).toBe('end');
    expect(troubles).toEqual([]);
  });

  it('guesses no words when the voice does not tell them', () => {
    const { clock, narrator } = voiceHarness({ kind: 'speaks', msPerWord: 300, boundaries: false });
    const { heard } = record(narrator, withPlaces);
    clock.pass(minute);
    expect(heard).toEqual(['s0', 'r7', 's1', 'end']);
  });

  it.each<[string, SpeechManner, VoiceTrouble | null]>([
    ['refused', { kind: 'fails', fault: 'refused', afterMs: 5 }, 'refused'],
    ['silent', { kind: 'silent' }, 'silent'],
    ['never ending', { kind: 'never-ends' }, 'silent'],
    ['ending at once, as one that is paused and so cancelled', { kind: 'ends-at-once' }, 'silent'],
    ['interrupted', { kind: 'fails', fault: 'interrupted', afterMs: 400 }, 'silent'],
    ['broken', { kind: 'fails', fault: 'broken', afterMs: 0 }, 'silent']
  ])(
    '[F11c F11d F11e] goes on in captions with a voice that is %s, and says so once',
    (_, manner, trouble) => {
      const { clock, speech, narrator, troubles } = voiceHarness(manner);
      const { heard } = record(narrator, narrationOf(1, 5));
      clock.pass(2 * minute);
      expect(heard).toEqual(['s0', 's1', 's2', 's3', 's4', 'end']);
      expect(troubles).toEqual([trouble]);
      expect(speech.heard).toBeNull();
      expect(clock.pending).toBe(0);
      const again = record(narrator, narrationOf(2, 2));
      clock.pass(minute);
      expect(again.heard).toEqual(['s0', 's1', 'end']);
      expect(speech.asked.length).toBeLessThanOrEqual(2);
    }
  );

  it('gives a sentence that was cut off the time that it takes to read', () => {
    const { clock, narrator } = voiceHarness({ kind: 'fails', fault: 'interrupted', afterMs: 10 });
    const narration = narrationOf(1);
    const { heard } = record(narrator, narration);
    clock.pass((narration.sentences[0]?.durationMs ?? 0) - 1);
    expect(heard).toEqual(['s0']);
    clock.pass(2);
    expect(heard).toEqual(['s0', 's1']);
  });

  it('forgives a voice that fails once', () => {
    const { clock, speech, narrator, troubles } = voiceHarness({ kind: 'never-ends' });
    const { heard } = record(narrator, narrationOf(1, 4));
    clock.pass(3000);
    speech.manner = { kind: 'speaks', msPerWord: 300, boundaries: false };
    clock.pass(2 * minute);
    expect(heard).toEqual(['s0', 's1', 's2', 's3', 'end']);
    expect(troubles).toEqual([]);
    expect(speech.asked).toHaveLength(4);
  });

  it('is silent at once when it is stopped, whatever the voice does', () => {
    const manner = fc.constantFrom<SpeechManner>(
      { kind: 'speaks', msPerWord: 300, boundaries: true },
      { kind: 'never-ends' },
      { kind: 'silent' },
      { kind: 'ends-at-once' },
      { kind: 'fails', fault: 'interrupted', afterMs: 700 }
    );
    fc.assert(
      fc.property(manner, fc.nat(40_000), (each, ms) => {
        const { clock, speech, narrator } = voiceHarness(each);
        const { heard, telling } = record(narrator, withPlaces);
        clock.pass(ms);
        const before = [...heard];
        telling.stop();
        expect(speech.heard).toBeNull();
        clock.pass(minute);
        expect(heard).toEqual(before);
        expect(clock.pending).toBe(0);
      })
    );
  });

  it('[F12b] survives a machine that slept in the middle of a sentence', () => {
    const { clock, narrator } = voiceHarness({ kind: 'never-ends' });
    const { heard } = record(narrator, narrationOf(1, 3));
    clock.pass(1000);
    clock.jump(60 * minute);
    clock.pass(minute);
    expect(heard).toEqual(['s0', 's1', 's2', 'end']);
  });
});

describe('matchingVoices', () => {
  const voice = (id: string, lang: string, isLocal = true, isDefault = false): DeviceVoice => ({
    id,
    name: id,
    lang,
    isLocal,
    isDefault
  });

  it('offers no voice of another language', () => {
    expect(matchingVoices([voice('a', 'fa-IR'), voice('b', 'e')], 'en')).toEqual([]);
  });

  it('prefers voices of the device, then of the same region, then the default one', () => {
    const voices = [
      voice('far', 'en-GB', false),
      voice('b', 'en_US'),
      voice('default', 'en-AU', true, true),
      voice('same', 'en-GB'),
      voice('a', 'en')
    ];
    expect(matchingVoices(voices, 'en-GB').map(({ id }) => id)).toEqual(['same', 'default', 'a', 'b', 'far']);
  });
});
