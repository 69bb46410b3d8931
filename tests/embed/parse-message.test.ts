import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelope, errorCodes, happeningKinds } from '#lib/embed/protocol/messages.ts';
import {
  parseCommand,
  parseCommandId,
  parseConnect,
  parseFrameMessage,
  parseHeight,
  parseHello
} from '#lib/embed/protocol/parse-message.ts';
import { describeTarget, parseTarget } from '#lib/embed/protocol/parse-target.ts';

const state = { started: true, place: 'kerman', stop: null, stops: 14, playing: false };
const parsers = [parseHello, parseHeight, parseConnect, parseCommand, parseCommandId, parseFrameMessage];
const sound = [
  { ...envelope, kind: 'hello', document: 'a1b2c3d4e5' },
  { ...envelope, kind: 'height', height: 500 },
  { ...envelope, kind: 'connect', document: 'a1b2c3d4e5' },
  { ...envelope, kind: 'goTo', id: 1, to: 'places/kerman' },
  { ...envelope, kind: 'play', id: 0 },
  { ...envelope, kind: 'result', id: 1, state },
  { ...envelope, kind: 'error', id: null, code: 'flooded' },
  { ...envelope, kind: 'stop', state: { ...state, place: null, stop: 3 } }
];

describe('messages of the protocol', () => {
  it('are read as what they are, and by no other reader', () => {
    const readBy = sound.map((message) => parsers.map((parse) => parse(message) !== null));
    expect(readBy).toEqual([
      [true, false, false, false, false, false],
      [false, true, false, false, false, false],
      [false, false, true, false, false, false],
      [false, false, false, true, true, false],
      [false, false, false, true, true, false],
      [false, false, false, false, true, true],
      [false, false, false, false, false, true],
      [false, false, false, false, false, true]
    ]);
  });

  it('lose every field that is not theirs', () => {
    const [hello] = sound;
    expect(parseHello({ ...hello, html: '<b>', url: 'javascript:alert(1)' })).toEqual(hello);
    const answer = { ...envelope, kind: 'result', id: 1, state: { ...state, style: 'x' } };
    expect(parseFrameMessage(answer)).toEqual({ ...envelope, kind: 'result', id: 1, state });
  });

  it('are refused with another protocol or version', () => {
    const others = [{ protocol: 'other' }, { version: 2 }, { version: '1' }, { protocol: ['dateline'] }];
    for (const message of sound)
      for (const other of others)
        expect(parsers.map((parse) => parse({ ...message, ...other }))).toEqual(parsers.map(() => null));
  });

  it('are refused with values of a wrong type or size', () => {
    const wrong = [
      { kind: 'hello', document: 'short' },
      { kind: 'hello', document: 'x'.repeat(65) },
      { kind: 'height', height: '500' },
      { kind: 'height', height: NaN },
      { kind: 'height', height: -1 },
      { kind: 'goTo', id: 1, to: 'https://example.org/' },
      { kind: 'goTo', id: 1, to: 'places/<img>' },
      { kind: 'goTo', id: 1, to: `places/${'x'.repeat(65)}` },
      { kind: 'goTo', id: 1, to: { toString: () => 'places/kerman' } },
      { kind: 'play', id: 1.5 },
      { kind: 'play', id: -1 },
      { kind: 'play' },
      { kind: 'toString', id: 1 },
      { kind: 'result', id: 1, state: { ...state, place: '<b>' } },
      { kind: 'result', id: 1, state: { ...state, stop: -1 } },
      { kind: 'error', id: 1, code: 'made-up' }
    ];
    for (const message of wrong)
      for (const parse of parsers.filter((each) => each !== parseCommandId))
        expect(parse({ ...envelope, ...message }), JSON.stringify(message)).toBeNull();
  });

  it('are not made of what a page has put into Object.prototype', () => {
    const inherited = Object.create({ ...envelope, kind: 'play', id: 1 }) as object;
    expect(parseCommand(inherited)).toBeNull();
  });

  it('ask for a height between 150 and 10,000', () => {
    const asked = (height: number) => parseHeight({ ...envelope, kind: 'height', height })?.height;
    expect([1, 150, 400.2, 10_000, 1e9, Infinity].map(asked)).toEqual([
      150, 150, 401, 10_000, 10_000, 10_000
    ]);
  });

  it('never make a reader throw, whatever they are', () => {
    const trap = new Proxy(
      {},
      { getOwnPropertyDescriptor: () => fault(), has: () => fault(), get: () => fault() }
    );
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: true, withMap: true, withTypedArray: true }),
      fc
        .constantFrom(...sound)
        .chain((message) =>
          fc
            .tuple(fc.constantFrom(...Object.keys(message)), fc.anything())
            .map(([key, value]) => ({ ...message, [key]: value }))
        )
    );
    fc.assert(
      fc.property(anything, (input) => {
        for (const parse of parsers) parse(input);
      }),
      { numRuns: 2000 }
    );
    for (const parse of parsers) expect(parse(trap)).toBeNull();
  });

  it('name each error and each event once', () => {
    expect(new Set([...errorCodes, ...happeningKinds]).size).toBe(errorCodes.length + happeningKinds.length);
  });
});

describe('a target', () => {
  it('that is written is read back the same', () => {
    const target = fc.oneof(
      fc.stringMatching(/^[a-z0-9-]{1,64}$/).map((id) => ({ kind: 'place' as const, id })),
      fc.integer({ min: 1, max: 9999 }).map((number) => ({ kind: 'stop' as const, number }))
    );
    fc.assert(
      fc.property(target, (each) => {
        expect(parseTarget(describeTarget(each))).toEqual(each);
      })
    );
  });

  it('is nothing else', () => {
    const others = [
      '',
      'tour/0',
      'tour/-1',
      'tour/1e3',
      'tour/10000',
      'places/',
      'places/A',
      'places/a/b',
      '../x'
    ];
    expect(others.map(parseTarget)).toEqual(others.map(() => null));
  });
});

function fault(): never {
  throw new Error('A trap of the test.');
}
