import type { SiteFinding } from './site-rules.ts';
import type { Visit } from './site-visit.ts';

/** An address to visit, relative to the site, and what is expected there. */
export interface SiteAddress {
  readonly path: string;
  readonly kind: 'page' | 'data' | 'hashed';
}

/** The addresses of a site, as they become known. */
export interface SiteAddresses {
  /** What the sitemap gets wrong. */
  readonly findings: readonly SiteFinding[];
  /** Looks for further addresses in a page or script that was visited. */
  read(visit: Visit | undefined): void;
  /** Those that became known since it was asked last. */
  next(): SiteAddress[];
  /** The archives of the basemap. */
  archives(): readonly string[];
}

const most = 20_000;
/** Hashed files alike in how they are served: some are as good as all. */
const mostHashed = 40;

/** Begins with the sitemap, or with the links of pages where it lists none. Addresses of other sites are never among them. */
export function siteAddresses(site: URL, sitemap: string): SiteAddresses {
  const known = new Set<string>(['']);
  const archives = new Set<string>();
  let fresh: SiteAddress[] = [];
  let hashed = 0;
  const add = (url: URL, kind: SiteAddress['kind']): void => {
    if (url.origin !== site.origin || !url.pathname.startsWith(site.pathname)) return;
    const path = url.pathname.slice(site.pathname.length);
    if (known.has(path) || known.size >= most) return;
    if (kind === 'hashed' && ++hashed > mostHashed) return;
    known.add(path);
    fresh.push({ path: `./${path}`, kind });
  };
  const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].flatMap(([, text = '']) => {
    const address = text.replace(/&amp;/g, '&').trim();
    return URL.canParse(address) ? [new URL(address)] : [];
  });
  // The sitemap begins with the shelf, the root of the site as it was built.
  const [built] = listed;
  for (const url of listed) {
    if (built && url.href.startsWith(built.href))
      add(new URL(`./${url.href.slice(built.href.length)}`, site), 'page');
  }
  const elsewhere = built !== undefined && built.href !== site.href;
  return {
    findings: elsewhere
      ? [
          {
            url: new URL('sitemap.xml', site).href,
            severity: 'warning',
            code: 'site-built-elsewhere',
            message: `found ${built.href} as the site’s address in the sitemap`,
            hint: `build with SITE_URL=${site.href} if it lives here`
          }
        ]
      : [],
    read(visit) {
      if (visit === undefined || visit.text === '') return;
      // What looks like a link in a script is a piece of one: its code, or HTML that it puts together.
      const html = visit.url.pathname.endsWith('/') ? visit.text : '';
      for (const [, , text = ''] of html.matchAll(/\b(?:href|src)=(["'])([^"'#?]*)/g)) {
        if (!URL.canParse(text, visit.url)) continue;
        const url = new URL(text.replace(/&amp;/g, '&'), visit.url);
        if (url.pathname.includes('/_app/immutable/')) add(url, 'hashed');
        else if (url.pathname.endsWith('/')) add(url, 'page');
        else if (/\.(?:json|geojson|jsonld)$/.test(url.pathname)) add(url, 'data');
      }
      // A briefing's own page stands one folder below the site, and its data beside it.
      const path = visit.url.pathname.slice(site.pathname.length);
      if (/^[a-z0-9-]+\/$/.test(path) && /\bdata-place=/.test(visit.text)) {
        for (const name of ['briefing.json', 'places.geojson']) add(new URL(name, visit.url), 'data');
      }
      // The scripts name the archive from the root of the site.
      for (const [found] of visit.text.matchAll(/\bbasemap\/[\w.-]+\.pmtiles/g)) archives.add(`./${found}`);
    },
    next() {
      const these = fresh;
      fresh = [];
      return these;
    },
    archives: () => [...archives]
  };
}
