import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extract } from '@extractus/oembed-extractor';
import { unfurl } from 'unfurl.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Briefing } from '#lib/briefing/briefing.ts';
import type { Focus } from '#lib/briefing/focus.ts';
import { oembed, oembedPath } from '#lib/server/oembed.ts';
import { briefingHead } from '#lib/server/page-head.ts';
import { focusesOf, pageSubject, type PageSubject } from '#lib/server/page-subject.ts';
import { siteAddress, withoutSiteAddress } from '#lib/server/site-address.ts';
import { en } from '#lib/words/en.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const kerman: Focus = { kind: 'place', id: 'kerman', flow: null };

function subjectAt(focus: Focus, briefing: Briefing = smallBriefing): PageSubject {
  const subject = pageSubject(briefing, focus, en);
  if (subject === null) throw new Error('no such page');
  return subject;
}

const answer = (focus: Focus, site?: string, briefing?: Briefing) =>
  oembed(subjectAt(focus, briefing), siteAddress(site), en);

describe('the oEmbed answer of a page', () => {
  it('is a frame with its size, a card and who made it', () => {
    expect(
      answer({ kind: 'none' }, 'https://example.org/maps', { ...smallBriefing, editor: 'E. Ditor' })
    ).toEqual({
      type: 'rich',
      version: '1.0',
      title: 'A small briefing',
      author_name: 'E. Ditor',
      provider_name: 'Dateline',
      provider_url: 'https://example.org/maps/',
      cache_age: 86_400,
      width: 720,
      height: 650,
      html:
        '<iframe src="https://example.org/maps/embed/small/" width="720" height="650" ' +
        'title="A small briefing" frameborder="0" scrolling="no"></iframe>',
      thumbnail_url: 'https://example.org/maps/small/card.png',
      thumbnail_width: 1200,
      thumbnail_height: 630
    });
  });

  it('opens at the place or the stop, and shows the card of a lead place', () => {
    const place = answer(kerman, 'https://example.org');
    expect(place).toMatchObject({
      title: 'Kerman – A small briefing',
      thumbnail_url: 'https://example.org/small/places/kerman/card.png'
    });
    expect(place).toHaveProperty('html', expect.stringContaining('/embed/small/?at=places/kerman"'));
    const stop = answer({ kind: 'stop', number: 2 }, 'https://example.org');
    expect(stop).toHaveProperty('html', expect.stringContaining('/embed/small/?at=tour/2"'));
    expect(stop).toHaveProperty('thumbnail_url', 'https://example.org/small/card.png');
  });

  it('is one frame with the attributes that WordPress keeps, whatever an author writes', () => {
    const evil = `"><script>alert(1)</script><iframe src=x>'&lt;`;
    const said = answer(kerman, 'https://example.org', {
      ...smallBriefing,
      title: evil,
      places: smallBriefing.places.map((place) => ({ ...place, name: evil }))
    });
    const html = said.type === 'rich' ? said.html : '';
    const kept = /^<iframe((?: [a-z]+="[^"<>]*")+)><\/iframe>$/.exec(html)?.[1] ?? '';
    expect([...kept.matchAll(/ ([a-z]+)="/g)].map(([, name]) => name)).toEqual([
      'src',
      'width',
      'height',
      'title',
      'frameborder',
      'scrolling'
    ]);
    // WordPress puts its secret at the end of the address, as a fragment, and nothing else is escaped there.
    expect(/ src="([^"]*)"/.exec(html)?.[1]).toBe('https://example.org/embed/small/?at=places/kerman');
  });

  it('embeds nothing where the site has no address, and the build says so', () => {
    for (const focus of focusesOf(smallBriefing)) {
      const said = answer(focus);
      expect(said).toMatchObject({ type: 'link', version: '1.0', title: expect.any(String) as string });
      expect(JSON.stringify(said)).not.toMatch(/iframe|https?:|\.\.?\//);
    }
    expect(withoutSiteAddress).toContain('oEmbed');
  });
});

describe('consumers of oEmbed', () => {
  let server: Server;
  let site = '';
  const briefing: Briefing = { ...smallBriefing, title: `“Kerman” & 'after' <2024>`, editor: 'E. Ditor' };
  const subjects = focusesOf(briefing).map((focus) => subjectAt(focus, briefing));

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://site').pathname.slice('/maps/'.length);
      const address = siteAddress(site);
      for (const subject of subjects) {
        if (path === subject.path) {
          const head = briefingHead(subject, address, en);
          response.setHeader('content-type', 'text/html; charset=utf-8');
          return void response.end(`<!doctype html><html><head>${head}</head><body></body></html>`);
        }
        if (path === oembedPath(subject)) {
          response.setHeader('content-type', 'application/json');
          return void response.end(JSON.stringify(oembed(subject, address, en)));
        }
      }
      response.writeHead(404).end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/maps/`;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('discover and read every page of a briefing: oembed-extractor', async () => {
    for (const subject of subjects) {
      const found = await extract(site + subject.path, { maxwidth: 400 });
      expect(found).toMatchObject({ ...oembed(subject, siteAddress(site), en), method: 'auto-discovery' });
      expect(found).toMatchObject({ type: 'rich', title: subject.title, author_name: 'E. Ditor' });
    }
  });

  it('discover and read every page of a briefing, with its cards: unfurl', async () => {
    for (const subject of subjects) {
      const { oEmbed, open_graph: graph, twitter_card: twitter } = await unfurl(site + subject.path);
      expect(oEmbed).toMatchObject({
        type: 'rich',
        title: subject.title,
        width: 720,
        height: 650,
        thumbnails: [{ url: expect.stringMatching(`^${site}.*card\\.png$`) as string, width: 1200 }]
      });
      expect(graph).toMatchObject({
        title: subject.title,
        url: site + subject.path,
        images: [{ width: 1200, height: 630, alt: expect.stringContaining('Map of') as string }]
      });
      expect(twitter).toMatchObject({ card: 'summary_large_image' });
    }
  });
});
