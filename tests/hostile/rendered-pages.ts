import { render } from 'svelte/server';
import type { Focus } from '#lib/briefing/focus.ts';
import { facadeFacts, renderEmbed } from '#lib/reader/embed/render-embed.ts';
import { renderReader } from '#lib/reader/render-reader.ts';
import ShelfPage from '#lib/reader/ShelfPage.svelte';
import { embedHead } from '#lib/server/embed-head.ts';
import { escapeHtml } from '#lib/server/escape-html.ts';
import { notFoundPage } from '#lib/server/not-found-page.ts';
import { briefingHead } from '#lib/server/page-head.ts';
import { pageSubject } from '#lib/server/page-subject.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { shelfMap } from '#lib/server/still-map/shelf-map.ts';
import { stillMap } from '#lib/server/still-map/still-map.ts';
import { en } from '#lib/words/en.ts';
import { wordsFor } from '#lib/words/words-for.ts';
import type { CompiledBriefing } from '../formats/compiled-briefings.ts';

/** The address of the imaginary site. */
export const site = siteAddress('https://example.org/maps/');

const focuses: readonly (readonly [string, Focus])[] = [
  ['reader', { kind: 'none' }],
  ['place', { kind: 'place', id: 'first', flow: null }],
  ['area', { kind: 'place', id: 'area', flow: null }],
  ['stop', { kind: 'stop', number: 1 }]
];

/** Every kind of page that shows an author's words, as the site's server puts it together, by name. */
export function renderedPages({ briefing, places }: CompiledBriefing): Map<string, string> {
  const words = wordsFor(briefing.lang);
  const pages = new Map<string, string>();
  for (const [name, focus] of focuses) {
    const subject = pageSubject(briefing, focus, words);
    if (subject === null) throw new Error(`There is no page for ${name}.`);
    const { root } = subject;
    const still = stillMap(briefing, places, { href: (id) => `${root}places/${id}/`, standalone: false });
    const reader = renderReader({ briefing, focus, root, still });
    pages.set(name, page(briefing.lang, briefingHead(subject, site, words), reader));
  }
  const root = `../../${briefing.slug}/`;
  const still = stillMap(briefing, places, { href: (id) => `${root}places/${id}/`, standalone: false });
  const facts = facadeFacts(briefing, root, '../../embed.js');
  pages.set(
    'embed',
    page(
      briefing.lang,
      embedHead({ briefing, root, script: '../facade.js', facts }, site),
      renderEmbed({ briefing, root, still })
    )
  );
  const onShelf = {
    ...briefing,
    places: briefing.places.length,
    passages: briefing.passages.length,
    stops: briefing.tour.length
  };
  const shelf = render(ShelfPage, {
    props: { briefings: [onShelf], map: shelfMap([briefing], en.shelfMap) }
  }).body.replace(/<!--.*?-->/gs, '');
  pages.set('shelf', page('en', '<title>Dateline</title>', shelf));
  pages.set('404', notFoundPage([briefing], site, en));
  return pages;
}

function page(lang: string, head: string, body: string): string {
  return `<!doctype html><html lang="${escapeHtml(lang)}"><head>${head}</head><body>${body}</body></html>`;
}
