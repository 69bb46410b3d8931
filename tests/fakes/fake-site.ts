import { createHash } from 'node:crypto';

/** What a published site in memory holds: a build of its scripts, and a state of its briefings' text. */
export interface FakeSiteState {
  readonly build: string;
  readonly text: string;
}

const slugs = ['kerman', 'karabakh', 'levant', 'black-sea', 'hormuz', 'suez'];

/** A site below `/maps/` as a browser fetches it: digests are held to, and the line can be cut. */
export class FakeSite {
  readonly scope = '/maps/';
  state: FakeSiteState = { build: 'one', text: 'first' };
  isOnline = true;
  /** The status of an address that does not answer 200. */
  readonly statuses = new Map<string, number>();
  /** Every address that was asked for, in order. */
  readonly asked: string[] = [];

  /** The hashed files of a build, as the service worker is given them. */
  build(name = this.state.build): string[] {
    return [`/maps/_app/immutable/chunks/${name}.js`, `/maps/_app/immutable/assets/${name}.css`];
  }

  readonly fetch = async (address: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const path = new URL(address instanceof Request ? address.url : address, 'https://example.org').pathname;
    this.asked.push(path);
    if (!this.isOnline) throw new TypeError('Failed to fetch');
    const status = this.statuses.get(path) ?? 200;
    const body = status === 200 ? this.#file(path) : null;
    if (body === null) return new Response(null, { status: status === 200 ? 404 : status });
    const integrity = address instanceof Request ? address.integrity : init.integrity;
    if (integrity && integrity !== digest(body)) throw new TypeError('Failed to find a valid digest');
    return new Response(body, { headers: { 'content-length': `${body.length}` } });
  };

  #file(path: string): string | null {
    const { build, text } = this.state;
    if (path === this.scope) return page(build, '<h1>Briefings</h1>', './');
    if (path.startsWith('/maps/_app/')) return this.build().includes(path) ? path : null;
    if (path.startsWith('/maps/basemap/')) return '0123456789';
    const [, slug = '', file] = /^\/maps\/([a-z-]+)\/(.*)$/.exec(path) ?? [];
    if (!slugs.includes(slug)) return null;
    const data = [`{"text":"${text}"}`, `{"places":"${text}"}`];
    if (file === 'briefing.json') return data[0] ?? null;
    if (file === 'places.geojson') return data[1] ?? null;
    if (file !== '') return null;
    const mark = `<meta name="dateline:data" content="${data.map(digest).join(',')}" />`;
    return page(build, `${mark}<h1>${slug}, ${text}</h1><a href="./places/beirut/">Beirut</a>`, '../');
  }
}

function page(build: string, body: string, toSite: string): string {
  return (
    `<link rel="stylesheet" href="${toSite}_app/immutable/assets/${build}.css">` +
    `<script type="module" src="${toSite}_app/immutable/chunks/${build}.js"></script>` +
    `<p class="offline-copy" hidden="">A copy <a href=".">Try again</a></p>${body}`
  );
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
