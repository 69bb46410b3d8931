import { describe, expect, it } from 'vitest';
import { siteAddress } from '#lib/server/site-address.ts';

describe('siteAddress', () => {
  it.each([
    ['https://example.org', 'https://example.org/kerman/'],
    ['https://example.org/', 'https://example.org/kerman/'],
    ['https://example.org/maps', 'https://example.org/maps/kerman/'],
    ['https://example.org/maps/', 'https://example.org/maps/kerman/']
  ])('puts pages below %s', (given, page) => {
    expect(siteAddress(given).absolute('kerman/')).toBe(page);
  });

  it.each([undefined, '', '  '])('knows no address from %j', (given) => {
    expect(siteAddress(given).url).toBeNull();
    expect(siteAddress(given).absolute('kerman/')).toBeNull();
  });

  it.each([
    'example.org',
    'ftp://example.org/',
    'javascript:alert(1)',
    'https://example.org/?a=b',
    'https://example.org/#a',
    'https://name@example.org/'
  ])('refuses %s', (given) => {
    expect(() => siteAddress(given)).toThrow(/SITE_URL/);
  });
});
