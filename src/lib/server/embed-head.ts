import type { Briefing } from '#lib/briefing/briefing.ts';
import { escapeHtml } from './escape-html.ts';
import type { SiteAddress } from './site-address.ts';
import { toJsonLd } from './to-json-ld.ts';

/** What the page of an embed says in its head. */
export interface EmbedHead {
  readonly briefing: Briefing;
  /** The way from the embed to the briefing's own page. */
  readonly root: string;
  /** The address of the facade's script. */
  readonly script: string;
  /** What the script is told, as JSON. */
  readonly facts: unknown;
}

/**
 * The head of an embed: it belongs to the briefing's own page, is not to be found by itself, and its links open outside
 * the frame. The script is a classic one, which needs no leave of the host even in a sandbox.
 */
export function embedHead({ briefing, root, script, facts }: EmbedHead, site: SiteAddress): string {
  const canonical = site.absolute(`${briefing.slug}/`) ?? root;
  const oembed = site.absolute(`${briefing.slug}/oembed.json`) ?? `${root}oembed.json`;
  return [
    `<title>${escapeHtml(briefing.title)}</title>`,
    `<meta name="description" content="${escapeHtml(briefing.summary)}" />`,
    '<meta name="robots" content="noindex" />',
    `<link rel="canonical" href="${escapeHtml(canonical)}" />`,
    `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oembed)}" title="${escapeHtml(briefing.title)}" />`,
    '<base target="_blank" />',
    `<script type="application/json" id="ui-embed-facts">${toJsonLd(facts)}</script>`,
    `<script src="${escapeHtml(script)}" defer></script>`
  ].join('\n    ');
}

/** The page's Content-Security-Policy for an embed: in a sandbox the map's worker can only come from `data:`. */
export function allowSandboxedWorker(html: string): string {
  return html.replace(
    /(<meta http-equiv="content-security-policy" content="[^"]*worker-src 'self')/,
    '$1 data:'
  );
}
