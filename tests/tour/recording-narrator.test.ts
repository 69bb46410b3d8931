import { describe, expect, it } from 'vitest';
import { RecordingNarrator } from '#lib/tour/recording-narrator.ts';
import type { OpenRecording, RecordingEvents } from '#lib/tour/recording.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { narrationOf } from './player-harness.ts';

const narration = narrationOf(1);
const cues = narration.sentences.map(({ text }, index) => ({ start: index * 2, end: index * 2 + 2, text }));

function harness(opened: Partial<OpenRecording> | 'fails' | 'never') {
  const clock = new FakeClock();
  const played: { from: number; rate: number }[] = [];
  const heard: string[] = [];
  let events: RecordingEvents | null = null;
  let gaveUp = 0;
  const recording: OpenRecording = {
    duration: 6,
    cues,
    play(from, rate, given) {
      played.push({ from, rate });
      events = given;
      return () => void (events = null);
    },
    ...(typeof opened === 'object' ? opened : {})
  };
  const narrator = new RecordingNarrator(
    { src: 'kerman.mp3', lang: 'en' },
    {
      clock,
      recordings: {
        open: () =>
          opened === 'never'
            ? new Promise(() => {})
            : opened === 'fails'
              ? Promise.reject(new Error('no such file'))
              : Promise.resolve(recording)
      },
      gaveUp: () => void (gaveUp += 1)
    }
  );
  const tell = (from = 0, speed = 1) =>
    narrator.tell(narration, from, speed, {
      sentence: (index) => void heard.push(`s${index}`),
      reached: (codePoint) => void heard.push(`r${codePoint}`),
      ended: () => void heard.push('end')
    });
  return { clock, played, heard, tell, events: () => events, gaveUp: () => gaveUp };
}

/** Lets what has been promised come true. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('RecordingNarrator', () => {
  it('lights the sentences of the captions as they are heard', async () => {
    const { tell, events, heard, played } = harness({});
    tell(0, 1.5);
    await settle();
    expect(played).toEqual([{ from: 0, rate: 1.5 }]);
    for (const second of [0, 0.25, 1.9, 2, 2.25, 4.1]) events()?.at(second);
    events()?.ended();
    expect(heard).toEqual(['s0', 's1', 's2', 'end']);
  });

  it('begins at the second of the sentence that it is asked for', async () => {
    const { tell, played, events, heard } = harness({});
    tell(2);
    await settle();
    expect(played).toEqual([{ from: 4, rate: 1 }]);
    events()?.at(3.99);
    expect(heard).toEqual(['s2']);
  });

  it.each([
    ['has no captions', null],
    ['has captions of another text', [{ start: 0, end: 6, text: 'Something else.' }]]
  ])('estimates the sentences of a recording that %s', async (_, given) => {
    const { tell, events, heard } = harness({ cues: given });
    tell();
    await settle();
    for (let second = 0; second < 6; second += 0.25) events()?.at(second);
    expect(heard).toEqual(['s0', 's1', 's2']);
  });

  it.each<['fails' | 'never']>([['fails'], ['never']])(
    'goes on in captions when opening it %s',
    async (opened) => {
      const { tell, clock, heard, gaveUp } = harness(opened);
      tell();
      await settle();
      clock.pass(60_000);
      expect(heard).toEqual(['s0', 's1', 's2', 'end']);
      expect(gaveUp()).toBe(1);
    }
  );

  it('goes on in captions from the sentence at which it stands still', async () => {
    const { tell, clock, events, heard, gaveUp } = harness({});
    tell();
    await settle();
    events()?.at(0);
    events()?.at(2.5);
    clock.pass(60_000);
    expect(heard).toEqual(['s0', 's1', 's1', 's2', 'end']);
    expect(gaveUp()).toBe(1);
  });

  it('goes on in captions when the browser refuses to play it', async () => {
    const { tell, clock, events, heard, gaveUp } = harness({});
    tell(1);
    await settle();
    events()?.failed();
    expect(events()).toBeNull();
    clock.pass(60_000);
    expect(heard).toEqual(['s1', 's2', 'end']);
    expect(gaveUp()).toBe(1);
  });

  it('is never heard when it was stopped before it was ready', async () => {
    const { tell, clock, heard, played } = harness({});
    const telling = tell();
    telling.stop();
    await settle();
    clock.pass(60_000);
    expect(played).toEqual([]);
    expect(heard).toEqual([]);
    expect(clock.pending).toBe(0);
  });

  it('is silent at once when it is stopped', async () => {
    const { tell, clock, heard, events } = harness({});
    const telling = tell();
    await settle();
    const late = events();
    telling.stop();
    expect(events()).toBeNull();
    late?.at(3);
    late?.ended();
    late?.failed();
    clock.pass(60_000);
    expect(heard).toEqual([]);
  });
});
