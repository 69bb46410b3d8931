import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { notFoundPage } from '#lib/server/not-found-page.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { en } from '#lib/words/en.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const page = (site?: string): string => notFoundPage([smallBriefing], siteAddress(site), en);
const part = (html: string, tag: string): string =>
  new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(html)?.[1] ?? '';

/** What the links of the page lead to once its script has run at an address where `files` exist. */
async function linksAt(pathname: string, files: readonly string[] = [], site?: string): Promise<string[]> {
  const html = page(site);
  const attributes = (tag: string): Map<string, string> =>
    new Map([...tag.matchAll(/([a-z-]+)="([^"]*)"/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
  const element = (own: Map<string, string>) => ({
    getAttribute: (name: string) => own.get(name) ?? null,
    hasAttribute: (name: string) => own.has(name),
    setAttribute: (name: string, value: string) => void own.set(name, value),
    hidden: false
  });
  const links = [...html.matchAll(/<a data-path="[^>]*>/g)].map(([tag]) => element(attributes(tag)));
  const list = element(attributes(/<nav id="ui-briefings"[^>]*>/.exec(html)?.[0] ?? ''));
  const levels = element(new Map());
  runInNewContext(part(html, 'script'), {
    document: {
      getElementById: (id: string) => (id === 'ui-briefings' ? list : levels),
      querySelectorAll: () => links
    },
    location: { pathname },
    fetch: (address: string) =>
      Promise.resolve({ ok: files.includes(address), text: () => Promise.resolve('') })
  });
  await new Promise((resolve) => setImmediate(resolve));
  return links.map((link) => link.getAttribute('href') ?? '');
}

describe('notFoundPage', () => {
  it('needs no other file', () => {
    expect(page()).not.toMatch(/<link|<img|\bsrc=|@import|url\(/);
  });

  it('allows exactly its own style and script', () => {
    const html = page();
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    expect(html).toContain(`style-src 'sha256-${hash(part(html, 'style'))}'`);
    expect(html).toContain(`script-src 'sha256-${hash(part(html, 'script'))}'`);
    expect(html).not.toMatch(/ style=| on[a-z]+=/);
  });

  it('leads upwards without scripts', () => {
    for (const href of ['./', '../', '../../', '../../../']) expect(page()).toContain(`<a href="${href}">`);
  });

  it('has whole links without scripts where the site has an address', () => {
    const html = page('https://example.org/maps/');
    expect(html).toContain('href="/maps/small/">A small briefing</a>');
    expect(html).toContain('href="/maps/">All briefings</a>');
    expect(html).not.toContain('../');
  });

  it('finds the site from the name of a briefing in the address', async () => {
    expect(await linksAt('/small/places/nowhere/')).toEqual(['/small/', '/']);
    expect(await linksAt('/deep/down/small/tour/99/')).toEqual(['/deep/down/small/', '/deep/down/']);
    expect(await linksAt('/maps/embed/nothing/')).toEqual(['/maps/small/', '/maps/']);
  });

  it('finds the site by looking for its feed upwards where the address names none', async () => {
    expect(await linksAt('/maps/smal/places/', ['/maps/feed.xml'])).toEqual(['/maps/small/', '/maps/']);
    expect(await linksAt('/nowhere', ['/feed.xml'])).toEqual(['/small/', '/']);
    expect(await linksAt('/nowhere/')).toEqual(['', '']);
  });

  it('trusts the site’s address before the one that is missing', async () => {
    expect(await linksAt('/small/x/', [], 'https://example.org/maps/')).toEqual(['/maps/small/', '/maps/']);
  });

  it('stands without briefings', () => {
    expect(notFoundPage([], siteAddress(undefined), en)).toContain('<h1>There is no page here</h1>');
  });
});
