import { gunzipSync } from 'node:zlib';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rawRequest, type RawAnswer } from './raw-request.ts';

/** A fact about how a site is served: empty where it holds, else what was found instead. */
export interface HostFact {
  readonly fact: string;
  readonly found: readonly string[];
}

const year = 'public, max-age=31536000, immutable';
const shared = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff'
};
const anywhere = 'frame-ancestors *';
const atHome = "frame-ancestors 'self'";

/** Asks a site, served from a built folder, for one address of each kind, as its host's own configuration promises. */
export async function hostFacts(site: string, folder: string): Promise<HostFact[]> {
  const slug = largestBriefing(folder);
  const place = readdirSync(join(folder, slug, 'places'))[0] ?? '';
  const archive = `basemap/${readdirSync(join(folder, 'basemap')).find((name) => name.endsWith('.pmtiles'))}`;
  const script = `_app/immutable/${allFiles(join(folder, '_app/immutable')).find((name) => name.endsWith('.js'))}`;
  const ask = (path: string, headers: Record<string, string> = { 'accept-encoding': 'gzip' }) =>
    rawRequest(site + path, headers);
  const facts: HostFact[] = [];
  const says = (fact: string, answer: RawAnswer, status: number, headers: Record<string, string>): void => {
    const found = Object.entries(headers).flatMap(([name, value]) =>
      plain(answer.headers[name]) === value ? [] : [`${name}: ${String(answer.headers[name] ?? 'nothing')}`]
    );
    facts.push({ fact, found: answer.status === status ? found : [`status ${answer.status}`, ...found] });
  };

  for (const path of ['', `${slug}/`, `${slug}/places/${place}/`, `${slug}/embed/`, 'embedding/']) {
    says(`/${path} is fresh, and framed only at home`, await ask(path), 200, {
      ...shared,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': atHome
    });
  }
  says('an embed may be framed anywhere', await ask(`embed/${slug}/`), 200, {
    ...shared,
    'cache-control': 'no-cache',
    'content-security-policy': anywhere
  });
  const types = {
    [`${slug}/briefing.json`]: 'application/json',
    [`${slug}/oembed.json`]: 'application/json',
    [`${slug}/places.geojson`]: 'application/geo+json',
    [`${slug}/annotations.jsonld`]: 'application/ld+json',
    'favicon.svg': 'image/svg+xml',
    [`${slug}/card.png`]: 'image/png'
  };
  for (const [path, type] of Object.entries(types)) {
    const headers = { ...shared, 'content-type': type, 'cache-control': 'no-cache' };
    says(`/${path} has its type`, await ask(path), 200, headers);
  }
  says('hashed files are kept for a year', await ask(script), 200, { ...shared, 'cache-control': year });

  const page = await ask(`${slug}/`);
  const original = readFileSync(join(folder, slug, 'index.html'));
  const isPacked = page.headers['content-encoding'] === 'gzip' && gunzipSync(page.body).equals(original);
  facts.push({
    fact: `a page is compressed: ${original.length} bytes in ${page.body.length}`,
    found: isPacked && page.body.length < original.length / 2 ? [] : ['no gzip of the page']
  });
  const again = await rawRequest(`${site}${slug}/`, {
    'accept-encoding': 'gzip',
    'if-none-match': String(page.headers['etag'])
  });
  says('a page that has not changed costs no body', again, 304, {});

  const size = statSync(join(folder, archive)).size;
  const part = await ask(archive, { 'accept-encoding': 'gzip, br', range: 'bytes=0-126' });
  says('the basemap is served in parts', part, 206, {
    ...shared,
    'content-range': `bytes 0-126/${size}`,
    'content-length': '127',
    'content-type': 'application/vnd.pmtiles',
    'cache-control': year
  });
  facts.push({
    fact: 'the basemap is not compressed again',
    found: part.headers['content-encoding'] === undefined ? [] : [String(part.headers['content-encoding'])]
  });

  const missing = await ask(`${slug}/places/no-such-place/`);
  says('a missing page is 404.html', missing, 404, {
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-security-policy': atHome
  });
  const shown = missing.headers['content-encoding'] === 'gzip' ? gunzipSync(missing.body) : missing.body;
  facts.push({
    fact: '404.html is whole',
    found: shown.equals(readFileSync(join(folder, '404.html'))) ? [] : ['another page']
  });
  says('a missing hashed file is not kept', await ask('_app/immutable/gone.js'), 404, {
    'cache-control': 'no-cache'
  });
  const slashless = await ask(slug);
  const to = new URL(slashless.headers.location ?? 'nowhere', `${site}${slug}`).href;
  facts.push({
    fact: 'an address without its slash leads to the one with it',
    found:
      [301, 308].includes(slashless.status) && to === `${site}${slug}/`
        ? []
        : [`status ${slashless.status} to ${to}`]
  });
  return facts;
}

/** The slug of the largest briefing in a built folder. */
export function largestBriefing(folder: string): string {
  const file = (slug: string): string => join(folder, slug, 'briefing.json');
  const [slug] = readdirSync(folder)
    .filter((name) => existsSync(file(name)))
    .sort((a, b) => statSync(file(b)).size - statSync(file(a)).size);
  if (slug === undefined) throw new Error(`${folder} holds no briefing.`);
  return slug;
}

/** JSON and SVG are UTF-8 whether their type says so or not. */
function plain(value: string | string[] | undefined): string | undefined {
  return /^(?:application|image)\//.test(String(value))
    ? String(value).replace(/; ?charset=utf-8$/i, '')
    : value?.toString();
}

function allFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}
