import { describe, expect, it } from 'vitest';
import type { Briefing } from '#lib/briefing/briefing.ts';
import type { Focus } from '#lib/briefing/focus.ts';
import { briefingHead } from '#lib/server/page-head.ts';
import { focusesOf, pageSubject, placePageIds } from '#lib/server/page-subject.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { en } from '#lib/words/en.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const none: Focus = { kind: 'none' };
const kerman: Focus = { kind: 'place', id: 'kerman', flow: null };

function head(focus: Focus, site?: string, briefing: Briefing = smallBriefing): string {
  const subject = pageSubject(briefing, focus, en);
  if (subject === null) throw new Error('no such page');
  return briefingHead(subject, siteAddress(site), en);
}

function jsonLd(html: string): Record<string, unknown> {
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null';
  return JSON.parse(text) as Record<string, unknown>;
}

describe('the head of a page', () => {
  it('has the title of what it shows', () => {
    expect(head(none)).toContain('<title>A small briefing</title>');
    expect(head(kerman)).toContain('<title>Kerman – A small briefing</title>');
    expect(head({ kind: 'stop', number: 2 })).toContain(
      '<title>Stop 2 of 2: Damascus – A small briefing</title>'
    );
  });

  it('describes a place by its role and where it is', () => {
    expect(head(kerman)).toContain('content="Where the bombs went off. 800 km south-east of Tehran"');
  });

  it('says its address where the site has one', () => {
    const html = head(kerman, 'https://example.org/maps');
    expect(html).toContain('<link rel="canonical" href="https://example.org/maps/small/places/kerman/" />');
    expect(html).toContain(
      '<meta property="og:url" content="https://example.org/maps/small/places/kerman/" />'
    );
    expect(html).toContain('content="https://example.org/maps/small/places/kerman/card.png"');
    expect(jsonLd(html)).toMatchObject({ url: 'https://example.org/maps/small/places/kerman/' });
  });

  it('says nothing that must be absolute where the site has none', () => {
    const html = head(kerman);
    expect(html).toContain('<link rel="canonical" href="./" />');
    expect(html).not.toMatch(/og:url|og:image/);
    expect(jsonLd(html)).not.toHaveProperty('url');
  });

  it('shows the card of the briefing for a place that has none', () => {
    expect(head({ kind: 'place', id: 'beirut', flow: null }, 'https://example.org')).toContain(
      'content="https://example.org/small/card.png"'
    );
  });

  it('has a card that Open Graph and Twitter can show, with what it shows', () => {
    const html = head(kerman, 'https://example.org/maps');
    for (const [name, content] of [
      ['og:image:width', '1200'],
      ['og:image:height', '630'],
      ['og:image:alt', 'Map of Kerman, from “A small briefing”'],
      ['twitter:image:alt', 'Map of Kerman, from “A small briefing”'],
      ['twitter:card', 'summary_large_image']
    ]) {
      expect(html).toContain(`="${name}" content="${content}" />`);
    }
    expect(head(kerman)).toContain('name="twitter:card" content="summary"');
  });

  it('leads to its own oEmbed answer, absolute where it can', () => {
    const link = (href: string, title: string) =>
      `<link rel="alternate" type="application/json+oembed" href="${href}" title="${title}" />`;
    expect(head(kerman, 'https://example.org/maps')).toContain(
      link('https://example.org/maps/small/places/kerman/oembed.json', 'Kerman – A small briefing')
    );
    expect(head(none)).toContain(link('./oembed.json', 'A small briefing'));
    expect(head({ kind: 'place', id: 'old-kerman', flow: null })).toContain(
      link('../../places/kerman/oembed.json', 'Kerman – A small briefing')
    );
  });

  it('leads to the data from any depth', () => {
    expect(head(none)).toContain('type="application/geo+json" href="./places.geojson"');
    expect(head(kerman)).toContain('type="application/geo+json" href="../../places.geojson"');
    expect(head(kerman)).toContain('href="../../../feed.xml"');
  });

  it('tells search engines of an article with its lead places, and of the place on a page of its own', () => {
    expect(jsonLd(head(none))).toMatchObject({
      '@type': 'Article',
      headline: 'A small briefing',
      dateModified: '2026-01-02',
      spatialCoverage: [{ '@type': 'Place', name: 'Kerman', geo: { latitude: 30.28, longitude: 57.08 } }]
    });
    expect(jsonLd(head(kerman))).toMatchObject({
      '@type': 'WebPage',
      about: [{ name: 'Kerman', sameAs: 'https://www.wikidata.org/entity/Q177374' }]
    });
  });

  it('is inert whatever an author writes', () => {
    const evil = `"><script>alert(1)</script>&lt;'`;
    const hostile: Briefing = {
      ...smallBriefing,
      title: evil,
      summary: evil,
      editor: evil,
      licence: evil,
      places: smallBriefing.places.map((place) => ({ ...place, name: evil, role: evil }))
    };
    for (const focus of [none, kerman]) {
      const html = head(focus, 'https://example.org', hostile);
      expect(html.match(/<script/g)).toHaveLength(1);
      expect(
        html.match(/<[a-z]+/g)?.every((tag) => ['<title', '<meta', '<link', '<script'].includes(tag))
      ).toBe(true);
      expect(JSON.stringify(jsonLd(html))).toContain('alert(1)');
    }
  });
});

describe('pageSubject', () => {
  it('knows no page of a place or stop that the briefing has not', () => {
    expect(pageSubject(smallBriefing, { kind: 'place', id: 'atlantis', flow: null }, en)).toBeNull();
    expect(pageSubject(smallBriefing, { kind: 'stop', number: 3 }, en)).toBeNull();
    expect(pageSubject(smallBriefing, { kind: 'stop', number: 0 }, en)).toBeNull();
  });

  it('keeps the page of a place at the id that it had before, and sends search engines to the present one', () => {
    const former: Focus = { kind: 'place', id: 'old-kerman', flow: null };
    expect(pageSubject(smallBriefing, former, en)).toMatchObject({
      focus: { id: 'kerman' },
      path: 'small/places/kerman/'
    });
    expect(placePageIds(smallBriefing)).toContain('old-kerman');
    expect(placePageIds({ ...smallBriefing, redirects: { old: 'first' } })).not.toContain('old');
    expect(pageSubject(smallBriefing, { kind: 'place', id: 'constructor', flow: null }, en)).toBeNull();
  });

  it('has a page for the briefing, each place and each stop', () => {
    const paths = focusesOf(smallBriefing).map((focus) => pageSubject(smallBriefing, focus, en)?.path);
    expect(paths).toHaveLength(8);
    expect(paths).toContain('small/');
    expect(paths).toContain('small/places/beirut/');
    expect(paths).toContain('small/tour/2/');
  });

  it('describes in one line of at most 300 characters', () => {
    const long = { ...smallBriefing, summary: 'word\n'.repeat(200) };
    const description = pageSubject(long, none, en)?.description ?? '';
    expect(description.length).toBeLessThanOrEqual(300);
    expect(description).toMatch(/^(?:word )+…$/);
  });
});
