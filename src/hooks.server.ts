import { building, dev } from '$app/environment';
import type { Handle, ServerInit } from '@sveltejs/kit';
import type { Focus } from '#lib/briefing/focus.ts';
import { facadeFacts, renderEmbed } from '#lib/reader/embed/render-embed.ts';
import { renderBuilder, renderGallery } from '#lib/reader/publisher/render-publisher.ts';
import { renderReader } from '#lib/reader/render-reader.ts';
import facade from '#lib/embed/frame/facade-script.ts?classic';
import { facadeFile } from '#lib/server/classic-scripts.ts';
import { clientScript, type ClientScriptName } from '#lib/server/client-scripts.ts';
import { allowSandboxedWorker, embedHead } from '#lib/server/embed-head.ts';
import { escapeHtml } from '#lib/server/escape-html.ts';
import { notFoundPage } from '#lib/server/not-found-page.ts';
import { briefingHead, pageHead } from '#lib/server/page-head.ts';
import { dataMark } from '#lib/server/published-data.ts';
import { pageSubject, type PageSubject } from '#lib/server/page-subject.ts';
import { allowOwnFrames, builderHead, galleryHead } from '#lib/server/publisher-head.ts';
import { findBriefing, publishedBriefings, type ShelfEntry } from '#lib/server/shelf.ts';
import { siteAddress, withoutSiteAddress } from '#lib/server/site-address.ts';
import { stillMap } from '#lib/server/still-map/still-map.ts';
import { wordsFor } from '#lib/words/words-for.ts';

const site = siteAddress(process.env['SITE_URL']);

/** Says once in a build what will not work. */
export const init: ServerInit = () => {
  if (building && site.url === null) console.warn(withoutSiteAddress);
};

/**
 * Gives each page its language, its head and its prerendered text. The text is put into the finished page
 * and not through `load`, which would send it a second time as data.
 */
export const handle: Handle = async ({ event, resolve }) => {
  const route = event.route.id;
  if (route === '/') return resolve(event, { transformPageChunk: ({ html }) => fill(html, shelfParts()) });
  const entry = findBriefing(event.params['slug'] ?? '');
  if (route === '/embed/[slug]' && entry !== null) {
    const transform = (html: string) => allowSandboxedWorker(fill(html, embedParts(entry)));
    return resolve(event, { transformPageChunk: ({ html }) => transform(html) });
  }
  const parts =
    route === '/embedding'
      ? galleryParts()
      : route === '/[slug]/embed' && entry !== null
        ? builderParts(entry)
        : null;
  if (parts !== null) {
    return resolve(event, { transformPageChunk: ({ html }) => allowOwnFrames(fill(html, parts)) });
  }
  const focus = focusOf(route, event.params);
  if (focus === null) return resolve(event);
  const words = wordsFor(entry?.briefing.lang ?? 'en');
  const subject = entry === null ? null : pageSubject(entry.briefing, focus, words);
  if (entry === null || subject === null) {
    const page = notFoundPage(publishedBriefings(), site, words);
    return new Response(page, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
  return resolve(event, { transformPageChunk: ({ html }) => fill(html, briefingParts(subject, entry)) });
};

interface Parts {
  readonly lang: string;
  readonly dir: string;
  readonly head: string;
  readonly reader: string;
}

function briefingParts(subject: PageSubject, entry: ShelfEntry): Parts {
  const { briefing, focus, root } = subject;
  return {
    lang: briefing.lang,
    dir: briefing.dir,
    head:
      briefingHead(subject, site, wordsFor(briefing.lang)) +
      dataMark(entry) +
      scriptTags('reader', `${root}../`),
    reader: renderReader({
      briefing,
      focus,
      root,
      still: stillMap(briefing, entry.places, { href: (id) => `${root}places/${id}/`, standalone: false })
    })
  };
}

function embedParts({ briefing, places }: ShelfEntry): Parts {
  const root = `../../${briefing.slug}/`;
  const module = dev ? `/${clientScript('embed', dev).src}` : `../../${clientScript('embed', dev).src}`;
  return {
    lang: briefing.lang,
    dir: briefing.dir,
    head: embedHead(
      {
        briefing,
        root,
        script: dev ? '../facade.js' : `../../${facadeFile(facade)}`,
        facts: facadeFacts(briefing, root, module)
      },
      site
    ),
    reader: renderEmbed({
      briefing,
      root,
      still: stillMap(briefing, places, { href: (id) => `${root}places/${id}/`, standalone: false })
    })
  };
}

function builderParts({ briefing }: ShelfEntry): Parts {
  return {
    lang: briefing.lang,
    dir: briefing.dir,
    head: builderHead(briefing, site) + scriptTags('builder', '../../'),
    reader: renderBuilder(briefing, site.url)
  };
}

function galleryParts(): Parts {
  return {
    lang: 'en',
    dir: 'ltr',
    head: galleryHead(site) + scriptTags('gallery', '../'),
    reader: renderGallery(publishedBriefings(), site.url)
  };
}

function shelfParts(): Parts {
  const words = wordsFor('en');
  const head = pageHead(
    {
      title: words.dateline,
      description: words.shelfSummary,
      lang: 'en',
      path: '',
      toRoot: './',
      siteName: words.dateline,
      type: 'website',
      card: null
    },
    site
  );
  return { lang: 'en', dir: 'ltr', head, reader: '' };
}

/** What runs a script of ours in a page; `toSite` leads from the page to the site's root. */
function scriptTags(name: ClientScriptName, toSite: string): string {
  const { src, preload } = clientScript(name, dev);
  const hot = dev ? [`<script type="module" src="${toSite}@vite/client"></script>`] : [];
  return [
    '',
    ...preload.map((path) => `<link rel="modulepreload" href="${toSite}${path}" />`),
    ...hot,
    `<script type="module" src="${toSite}${src}"></script>`
  ].join('\n    ');
}

/** Replaced in one pass, so that a mark in an author's text stays text. */
function fill(html: string, parts: Parts): string {
  return html.replace(/%dateline\.(lang|dir|head)%|<!--ui:reader-->/g, (_, key: string | undefined) => {
    if (key === 'lang' || key === 'dir') return escapeHtml(parts[key]);
    return key === 'head' ? parts.head : parts.reader;
  });
}

function focusOf(route: string | null, params: Partial<Record<string, string>>): Focus | null {
  switch (route) {
    case '/[slug]':
      return { kind: 'none' };
    case '/[slug]/places/[place]':
      return { kind: 'place', id: params['place'] ?? '', flow: null };
    case '/[slug]/tour/[n]':
      return { kind: 'stop', number: /^[1-9]\d{0,3}$/.test(params['n'] ?? '') ? Number(params['n']) : 0 };
    default:
      return null;
  }
}
