import type { Briefing } from '#lib/briefing/briefing.ts';
import { enGallery } from '#lib/words/en-gallery.ts';
import { publisherWordsFor } from '#lib/words/publisher-words-for.ts';
import { wordsFor } from '#lib/words/words-for.ts';
import { pageCard } from './card/page-card.ts';
import { oembedLink, pageHead } from './page-head.ts';
import { pageSubject } from './page-subject.ts';
import type { SiteAddress } from './site-address.ts';

/** The head of a briefing's embed builder: it shows the briefing's card and leads to its oEmbed answer. */
export function builderHead(briefing: Briefing, site: SiteAddress): string {
  const words = wordsFor(briefing.lang);
  const own = publisherWordsFor(briefing.lang).builder;
  const subject = pageSubject(briefing, { kind: 'none' }, words);
  const facts = {
    title: own.title(briefing.title),
    description: own.description(briefing.title),
    lang: briefing.lang,
    path: `${briefing.slug}/embed/`,
    toRoot: '../../',
    siteName: words.dateline,
    type: 'website',
    card: subject === null ? null : pageCard(subject, words)
  } as const;
  return [
    pageHead(facts, site),
    ...(subject === null ? [] : [oembedLink({ ...subject, root: '../' }, site)])
  ].join('\n    ');
}

/** The head of the gallery for publishers, with the script that its examples need. */
export function galleryHead(site: SiteAddress): string {
  const facts = {
    title: enGallery.title,
    description: enGallery.description,
    lang: 'en',
    path: 'embedding/',
    toRoot: '../',
    siteName: wordsFor('en').dateline,
    type: 'website',
    card: null
  } as const;
  return [pageHead(facts, site), '<script src="../embed.js" async></script>'].join('\n    ');
}

/** The page's Content-Security-Policy for a page that shows embeds of this site in frames. */
export function allowOwnFrames(html: string): string {
  return html.replace(
    /(<meta http-equiv="content-security-policy" content="default-src 'none';)/,
    "$1 frame-src 'self';"
  );
}
