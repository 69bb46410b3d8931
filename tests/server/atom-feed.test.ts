import { describe, expect, it } from 'vitest';
import { atomFeed } from '#lib/server/atom-feed.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { robotsText, sitemap } from '#lib/server/sitemap.ts';
import { en } from '#lib/words/en.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const nowhere = siteAddress(undefined);
const somewhere = siteAddress('https://example.org/maps/');
const changed = {
  ...smallBriefing,
  changes: [
    { date: '2026-01-01', text: 'First edition.' },
    { date: '2026-01-02', text: 'Two & three.' }
  ]
};

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe('atomFeed', () => {
  it('has one entry for each edition, the newest first', () => {
    const feed = atomFeed([changed], nowhere, en);
    expect(all(feed, /<updated>(.*?)<\/updated>/g)).toEqual([
      '2026-01-02T00:00:00Z',
      '2026-01-02T00:00:00Z',
      '2026-01-01T00:00:00Z'
    ]);
    expect(all(feed, /<summary>(.*?)<\/summary>/g)).toEqual(['Two &amp; three.', 'First edition.']);
  });

  it('has the edition of a briefing that lists no changes', () => {
    expect(atomFeed([smallBriefing], nowhere, en)).toContain('<id>urn:dateline:small:2026-01-02</id>');
  });

  it('keeps the ids of entries when the site gets an address', () => {
    const ids = (site: typeof nowhere) => all(atomFeed([changed], site, en), /<id>(.*?)<\/id>/g);
    expect(ids(somewhere)).toEqual(ids(nowhere));
    expect(new Set(ids(nowhere)).size).toBe(3);
  });

  it('leads to the briefing, whole where the site has an address', () => {
    expect(atomFeed([smallBriefing], nowhere, en)).toContain('href="small/"');
    const feed = atomFeed([smallBriefing], somewhere, en);
    expect(feed).toContain('href="https://example.org/maps/small/"');
    expect(feed).toContain('rel="self" type="application/atom+xml" href="https://example.org/maps/feed.xml"');
  });

  it('stands without briefings', () => {
    expect(atomFeed([], nowhere, en)).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  });
});

describe('sitemap', () => {
  it('lists the shelf and every page, with the day of the edition', () => {
    const text = sitemap([smallBriefing], somewhere);
    expect(all(text, /<loc>(.*?)<\/loc>/g)).toHaveLength(9);
    expect(text).toContain(
      '<url><loc>https://example.org/maps/small/places/kerman/</loc><lastmod>2026-01-02</lastmod></url>'
    );
  });

  it('lists nothing where addresses could not be whole', () => {
    expect(sitemap([smallBriefing], nowhere)).not.toContain('<url>');
  });

  it('is named in robots.txt where it has an address', () => {
    expect(robotsText(somewhere)).toContain('Sitemap: https://example.org/maps/sitemap.xml');
    expect(robotsText(nowhere)).toBe('User-agent: *\nAllow: /\n');
  });
});
