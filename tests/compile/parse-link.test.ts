import { describe, expect, it } from 'vitest';
import { isSafeAddress, parseLink } from '#lib/compile/parse-link.ts';

describe('parseLink', () => {
  it('reads places and flows', () => {
    expect(parseLink('place:kerman')).toEqual({ kind: 'place', place: 'kerman' });
    expect(parseLink('flow:israel/azerbaijan')).toEqual({ kind: 'flow', from: 'israel', to: 'azerbaijan' });
  });

  it.each(['place:', 'place:Kerman', 'PLACE:kerman', 'flow:kerman', 'flow:a/b/c', `place:${'a'.repeat(65)}`])(
    'says that %j is not written as it should be',
    (url) => expect(parseLink(url)).toMatchObject({ kind: 'fault', code: 'link-shape' })
  );

  it.each([
    'https://example.org/a?b#c',
    'http://example.org',
    'mailto:desk@example.org',
    '../other/',
    '#two-blasts',
    'a/b:c',
    '?q=1'
  ])('lets %j pass as it is', (href) => expect(parseLink(href)).toEqual({ kind: 'address', href }));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    '//example.org',
    '/\\example.org',
    '\\\\example.org',
    'https:',
    'https://',
    'https:///x',
    'mailto:',
    ''
  ])('refuses %j', (url) => {
    expect(isSafeAddress(url)).toBe(false);
    expect(parseLink(url)).toMatchObject({ kind: 'fault', code: 'link-address' });
  });
});
