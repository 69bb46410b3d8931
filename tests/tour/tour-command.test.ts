import { describe, expect, it } from 'vitest';
import { spokenSentences } from '#lib/narration/spoken-sentences.ts';
import { captionParts } from '#lib/tour/caption-parts.ts';
import { tourCommand } from '#lib/tour/tour-command.ts';

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false, altKey: false });

describe('tourCommand', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['j', 'next'],
    ['ArrowLeft', 'previous'],
    ['K', 'previous'],
    [' ', 'toggle'],
    ['Escape', null],
    ['?', 'help'],
    ['ArrowDown', null],
    ['a', null]
  ])('takes %j as %s', (key, command) => {
    expect(tourCommand(press(key), 'text', 'ltr')).toBe(command);
  });

  it('turns the arrows round in a script that runs from right to left', () => {
    expect(tourCommand(press('ArrowLeft'), 'text', 'rtl')).toBe('next');
    expect(tourCommand(press('ArrowRight'), 'text', 'rtl')).toBe('previous');
  });

  it('leaves to a field its keys, to a button its space, and to the browser its shortcuts', () => {
    expect(tourCommand(press('ArrowRight'), 'field', 'ltr')).toBeNull();
    expect(tourCommand(press('j'), 'field', 'ltr')).toBeNull();
    expect(tourCommand(press(' '), 'button', 'ltr')).toBeNull();
    expect(tourCommand(press('ArrowRight'), 'button', 'ltr')).toBe('next');
    expect(tourCommand(press(' '), 'link', 'ltr')).toBe('toggle');
    expect(tourCommand(press('j', true), 'text', 'ltr')).toBeNull();
  });
});

describe('captionParts', () => {
  const [sentence] = spokenSentences(
    'stop',
    [
      {
        kind: 'paragraph',
        children: [
          { kind: 'mention', place: 'a', children: ['Ankara'] },
          ' 🧭 and ',
          { kind: 'mention', place: 'b', children: ['Beirut'] },
          '.'
        ]
      }
    ],
    'en'
  );
  if (sentence === undefined) throw new Error('There is no sentence.');

  it('cuts a sentence at its places and loses nothing', () => {
    const parts = captionParts(sentence, 0);
    expect(parts.map(({ text }) => text)).toEqual(['Ankara', ' 🧭 and ', 'Beirut', '.']);
    expect(parts.map(({ place }) => place)).toEqual(['a', null, 'b', null]);
  });

  it('marks the place that is told, one at a time', () => {
    const told = (reached: number) => captionParts(sentence, reached).find(({ isTold }) => isTold)?.place;
    expect(told(0)).toBe('a');
    expect(told(12)).toBe('a');
    expect(told(13)).toBe('b');
  });
});
