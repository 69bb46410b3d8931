import type { Focus } from '#lib/briefing/focus.ts';
import { reservedHeight } from '#lib/embed/embed-height.ts';
import { describeEmbedOptions } from '#lib/embed/embed-options.ts';
import type { EmbedTarget } from '#lib/embed/protocol/parse-target.ts';
import type { Words } from '#lib/words/en.ts';
import { cardSize, pageCard } from './card/page-card.ts';
import { escapeHtml } from './escape-html.ts';
import type { PageSubject } from './page-subject.ts';
import type { SiteAddress } from './site-address.ts';

/** What every answer says (oEmbed 1.0, §2.3.4). */
interface OembedFacts {
  readonly version: '1.0';
  readonly title: string;
  readonly author_name?: string;
  readonly provider_name: string;
  /** Seconds for which a consumer may keep the answer. */
  readonly cache_age: number;
}

/** A page that can be embedded: one frame, in CSS pixels. */
export interface RichOembed extends OembedFacts {
  readonly type: 'rich';
  readonly provider_url: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

/** A page of which no more can be said than its title. */
export interface LinkOembed extends OembedFacts {
  readonly type: 'link';
}

const width = 720;
const daySeconds = 86_400;

/**
 * What `oembed.json` says of a page. It is a file, so `maxwidth` and `maxheight` change nothing. Its frame would stand on
 * other sites, where only an absolute address leads here: without the site's address it is a `link`, which names none.
 */
export function oembed(subject: PageSubject, site: SiteAddress, words: Words): RichOembed | LinkOembed {
  const { briefing, focus, title } = subject;
  const facts: OembedFacts = {
    version: '1.0',
    title,
    ...(briefing.editor ? { author_name: briefing.editor } : {}),
    provider_name: words.dateline,
    cache_age: daySeconds
  };
  const card = site.absolute(pageCard(subject, words).path);
  const frame = site.absolute(`embed/${briefing.slug}/${describeEmbedOptions({ at: targetOf(focus) })}`);
  if (site.url === null || card === null || frame === null) return { type: 'link', ...facts };
  const height = reservedHeight(width);
  return {
    type: 'rich',
    ...facts,
    provider_url: site.url,
    html: frameHtml(frame, title, height),
    width,
    height,
    thumbnail_url: card,
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height
  };
}

/** Where the answer for a page stands, from the site's root. */
export function oembedPath({ path }: PageSubject): string {
  return `${path}oembed.json`;
}

/** One frame with the attributes that WordPress leaves a discovered embed, and no others: it drops the rest. */
function frameHtml(address: string, title: string, height: number): string {
  return (
    `<iframe src="${escapeHtml(address)}" width="${width}" height="${height}" ` +
    `title="${escapeHtml(title)}" frameborder="0" scrolling="no"></iframe>`
  );
}

function targetOf(focus: Focus): EmbedTarget | null {
  if (focus.kind === 'place') return { kind: 'place', id: focus.id };
  return focus.kind === 'stop' ? { kind: 'stop', number: focus.number } : null;
}
