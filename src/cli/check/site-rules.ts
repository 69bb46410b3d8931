import type { Severity } from '#lib/briefing/diagnostic.ts';
import type { Visit } from './site-visit.ts';

/** What is wrong with how a site is served. */
export interface SiteFinding {
  readonly url: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

type Rule = (visit: Visit) => SiteFinding[];

const fault = (
  { url }: Visit,
  severity: Severity,
  code: string,
  message: string,
  hint: string
): SiteFinding[] => [{ url: url.href, severity, code, message, hint }];

const shown = (value: string | null): string => (value === null || value === '' ? 'nothing' : `“${value}”`);

/** A page: compressed, asked for anew each time, and framed only where it is meant to be. */
export const pageRules: Rule = (visit) => {
  const isEmbed = /\/embed\/[^/]+\/$/.test(visit.url.pathname);
  return [
    ...sniffed(visit),
    ...compressed(visit),
    ...revalidated(visit),
    ...(isEmbed ? framedAnywhere(visit) : framedAtHome(visit))
  ];
};

/** A file that pages elsewhere may read, such as `briefing.json`. */
export const dataRules: Rule = (visit) => [
  ...sniffed(visit),
  ...compressed(visit),
  ...revalidated(visit),
  ...shared(visit)
];

/** A file whose name changes with what it holds. */
export const hashedRules: Rule = (visit) => {
  const cache = visit.headers.get('cache-control');
  const isKept = /\bimmutable\b/.test(cache ?? '') && /max-age=\d{7,}/.test(cache ?? '');
  return [
    ...sniffed(visit),
    ...(/\.(?:js|css)$/.test(visit.url.pathname) ? compressed(visit) : []),
    ...shared(visit),
    ...(isKept
      ? []
      : fault(
          visit,
          'warning',
          'site-hashed-cache',
          `found ${shown(cache)} as Cache-Control of a file whose name changes with what it holds`,
          'send public, max-age=31536000, immutable'
        ))
  ];
};

/** The archive of the basemap, of which a part was asked for. */
export const archiveRules: Rule = (visit) => [
  ...shared(visit),
  ...(visit.status === 206 && /^bytes 0-15\//.test(visit.headers.get('content-range') ?? '')
    ? []
    : fault(
        visit,
        'error',
        'site-range',
        `asked for 16 bytes and got status ${visit.status}`,
        'serve ranges (RFC 9110 §14), or the whole map is loaded for each view'
      )),
  ...(visit.headers.has('content-encoding')
    ? fault(
        visit,
        'error',
        'site-archive-encoded',
        `found the basemap encoded as ${shown(visit.headers.get('content-encoding'))}`,
        'do not compress .pmtiles: it is compressed, and ranges of it would not fit'
      )
    : [])
];

/** A page that is not there. */
export const missingRules: Rule = (visit) => [
  ...(visit.status === 404
    ? []
    : fault(
        visit,
        'error',
        'site-not-found',
        `found status ${visit.status} for a page that does not exist, expected 404`,
        'serve 404.html with status 404'
      )),
  ...(/^text\/html/.test(visit.headers.get('content-type') ?? '')
    ? []
    : fault(
        visit,
        'warning',
        'site-not-found-page',
        'found no page for what does not exist',
        'serve 404.html'
      ))
];

function sniffed(visit: Visit): SiteFinding[] {
  const found = visit.headers.get('x-content-type-options');
  if (found?.toLowerCase() === 'nosniff') return [];
  return fault(
    visit,
    'warning',
    'site-nosniff',
    `found ${shown(found)} as X-Content-Type-Options`,
    'send nosniff with every file'
  );
}

function compressed(visit: Visit): SiteFinding[] {
  const isShort = Number(visit.headers.get('content-length') ?? Infinity) < 1400;
  if (isShort || /\b(?:br|gzip|zstd)\b/.test(visit.headers.get('content-encoding') ?? '')) return [];
  return fault(
    visit,
    'warning',
    'site-compression',
    'found no compression',
    'compress text with brotli or gzip'
  );
}

function revalidated(visit: Visit): SiteFinding[] {
  const cache = visit.headers.get('cache-control');
  if (/\b(?:no-cache|no-store)\b|max-age=0\b/.test(cache ?? '')) return [];
  return fault(
    visit,
    'warning',
    'site-page-cache',
    `found ${shown(cache)} as Cache-Control, so an old edition may be shown`,
    'send no-cache with HTML and JSON'
  );
}

function shared(visit: Visit): SiteFinding[] {
  const origin = visit.headers.get('access-control-allow-origin');
  const policy = visit.headers.get('cross-origin-resource-policy');
  return [
    ...(origin === '*'
      ? []
      : fault(
          visit,
          'error',
          'site-cross-origin',
          `found ${shown(origin)} as Access-Control-Allow-Origin: the map stays shut in a sandboxed frame`,
          'send * with static files'
        )),
    ...(policy === 'cross-origin'
      ? []
      : fault(
          visit,
          'warning',
          'site-resource-policy',
          `found ${shown(policy)} as Cross-Origin-Resource-Policy`,
          'send cross-origin with static files'
        ))
  ];
}

/** The sources of `frame-ancestors`, or null where no policy has it. */
function ancestors({ headers }: Visit): string | null {
  return (
    /(?:^|[;,])\s*frame-ancestors\s+([^;,]*)/i
      .exec(headers.get('content-security-policy') ?? '')?.[1]
      ?.trim() ?? null
  );
}

function framedAnywhere(visit: Visit): SiteFinding[] {
  const found = ancestors(visit);
  const old = visit.headers.get('x-frame-options');
  if ((found === null && old === null) || found === '*') return [];
  return fault(
    visit,
    'error',
    'site-frame-embed',
    `found frame-ancestors ${shown(found)} and X-Frame-Options ${shown(old)}: other sites cannot embed the briefing`,
    'send Content-Security-Policy: frame-ancestors * below /embed/, and no X-Frame-Options'
  );
}

function framedAtHome(visit: Visit): SiteFinding[] {
  const found = ancestors(visit);
  if (found === "'self'" || found === "'none'") return [];
  return fault(
    visit,
    'warning',
    'site-frame',
    `found frame-ancestors ${shown(found)} on a page that is not for embedding`,
    "send Content-Security-Policy: frame-ancestors 'self'"
  );
}
