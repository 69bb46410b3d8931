import { describeEmbedOptions, type EmbedOptions } from './embed-options.ts';
import { describeTarget } from './protocol/parse-target.ts';

/** What a publisher wants to show, and where it stands. */
export interface SnippetWish extends Partial<EmbedOptions> {
  /** The root of the built site, absolute, with a slash at its end. */
  readonly siteUrl: string;
  readonly slug: string;
  /** Of the briefing, for the frame's name and the link's words. */
  readonly title: string;
  /** CSS pixels; null for the whole width. */
  readonly width?: number | null;
  /** CSS pixels, before the frame has said its own. */
  readonly height?: number;
}

/** What a publisher pastes. Each stands for itself. */
export interface EmbedSnippet {
  /** The address of the embed. */
  readonly address: string;
  /** A frame, and nothing else: works wherever frames do. */
  readonly iframe: string;
  /** The frame with the script that gives it its height. */
  readonly scripted: string;
  /** The element and its script. */
  readonly element: string;
  /** A line of its own in a WordPress editor, which asks that page for its embed. */
  readonly wordpress: string;
  /** A plain link. */
  readonly link: string;
}

/** The height of a frame that nobody asks for another. */
export const snippetHeight = 620;
/** What the element keeps free until its script is there: enough at most widths, so that the page does not move. */
const elementHeight = 700;

/** What to paste for one embed, with every value escaped for where it stands. */
export function embedSnippet(wish: SnippetWish): EmbedSnippet {
  const { siteUrl, slug, title, width = null, height = snippetHeight, at = null } = wish;
  const page = `${siteUrl}${slug}/${at === null ? '' : `${describeTarget(at)}/`}`;
  const frame = `${siteUrl}embed/${slug}/`;
  const address = frame + describeEmbedOptions(wish);
  const script = `<script src="${escaped(`${siteUrl}embed.js`)}" async></script>`;
  const iframe =
    `<iframe src="${escaped(address)}" width="${width ?? '100%'}" height="${height}" title="${escaped(title)}" ` +
    'style="border:0" loading="lazy" allowfullscreen></iframe>';
  const kept = `display:block;min-height:${wish.height ?? elementHeight}px`;
  const link = `<a href="${escaped(page)}">${escaped(title)}</a>`;
  return {
    address,
    iframe,
    scripted: `${iframe}\n${script}`,
    element: `<map-briefing src="${escaped(frame)}"${attributes(wish)} style="${kept}">${link}</map-briefing>\n${script}`,
    wordpress: page,
    link
  };
}

function attributes(wish: SnippetWish): string {
  const query = new URLSearchParams(describeEmbedOptions(wish));
  return [...query].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
