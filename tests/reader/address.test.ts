import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Focus } from '#lib/briefing/focus.ts';
import { describeAddress, matchAddress } from '#lib/reader/client/address.ts';

const id = fc.stringMatching(/^[a-z0-9-]{1,64}$/);
const focus: fc.Arbitrary<Focus> = fc.oneof(
  fc.constant<Focus>({ kind: 'none' }),
  id.map((place): Focus => ({ kind: 'place', id: place, flow: null })),
  id
    .filter((passage) => !passage.startsWith('ui-'))
    .map((passage): Focus => ({ kind: 'passage', id: passage })),
  fc.integer({ min: 1, max: 500 }).map((number): Focus => ({ kind: 'stop', number }))
);
const root = fc.constantFrom('/kerman/', '/some/folder/kerman/');

describe('the address of a focus', () => {
  it('is matched back to the same focus', () => {
    fc.assert(
      fc.property(root, focus, (at, looking) => {
        const url = new URL(describeAddress(at, looking), 'https://example.org');
        expect(matchAddress(at, url)).toEqual(looking);
      })
    );
  });

  it.each([
    ['/elsewhere/', ''],
    ['/kerman/places/', ''],
    ['/kerman/places/Kerman/', ''],
    ['/kerman/places/kerman/more/', ''],
    ['/kerman/tour/0/', ''],
    ['/kerman/tour/x/', ''],
    ['/kerman/unknown/thing/', '']
  ])('%s asks for nothing in the briefing', (pathname, hash) => {
    expect(matchAddress('/kerman/', { pathname, hash })).toBeNull();
  });

  it('leaves fragments of the interface to the page', () => {
    expect(matchAddress('/kerman/', { pathname: '/kerman/places/kerman/', hash: '#ui-sources' })).toEqual({
      kind: 'place',
      id: 'kerman',
      flow: null
    });
  });

  it('puts a passage before the place of the page it is on', () => {
    expect(matchAddress('/kerman/', { pathname: '/kerman/places/kerman/', hash: '#two-blasts' })).toEqual({
      kind: 'passage',
      id: 'two-blasts'
    });
  });
});
