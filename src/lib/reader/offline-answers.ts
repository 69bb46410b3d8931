import {
  cacheName,
  markCopy,
  matchAsked,
  matchRange,
  movePage,
  parseCacheName,
  patienceMs,
  type Asked
} from './offline-policy.ts';

/** What answering needs; all of it is the browser's own. */
export interface AnswerOptions {
  /** The path of the site's root, with a slash at its end. */
  readonly scope: string;
  readonly caches: CacheStorage;
  readonly fetch: typeof fetch;
  /** Resolves after a time. */
  wait(ms: number): Promise<void>;
}

/**
 * The answer to a request of a page of the site; null where the browser had better go its own way. Hashed files, the
 * data that a page names by its digest and the ground come from what is kept; a page comes from the site, and its kept
 * copy, which says that it is one, only where the site does not answer.
 */
export function answerRequest(request: Request, options: AnswerOptions): Promise<Response> | null {
  const asked = matchAsked(options.scope, new URL(request.url).pathname);
  if (request.method !== 'GET') return null;
  if (request.mode === 'navigate') {
    if (asked.kind === 'page' || asked.kind === 'shelf') return answerPage(request, asked, options);
    return null;
  }
  switch (asked.kind) {
    case 'hashed':
      return answerHashed(request, options);
    case 'data':
      return request.integrity === '' ? null : answerData(request, asked.slug, options);
    case 'ground':
      return answerGround(request, options);
    default:
      return null;
  }
}

async function answerHashed(request: Request, { caches, fetch }: AnswerOptions): Promise<Response> {
  const kept = await caches.match(request.url, { ignoreVary: true });
  return kept ?? fetch(request);
}

/** The digest says which state of the data is asked for: a kept one that has it is the same, byte for byte. */
async function answerData(request: Request, slug: string, options: AnswerOptions): Promise<Response> {
  for (const { name, cache } of await keptCaches(options)) {
    if (cache.kind !== 'briefing' || cache.slug !== slug) continue;
    if (!cache.data.split(',').includes(request.integrity)) continue;
    const kept = await (await options.caches.open(name)).match(pathOf(request));
    if (kept !== undefined) return kept;
  }
  return options.fetch(request);
}

async function answerGround(request: Request, { scope, caches, fetch }: AnswerOptions): Promise<Response> {
  // Who passes over the copies at hand has found one of them bad.
  if (request.cache === 'reload') return fetch(request);
  const path = pathOf(request);
  const file = path.slice(path.lastIndexOf('/') + 1);
  const name = cacheName(scope, { kind: 'ground', file });
  const kept = (await caches.has(name)) ? await (await caches.open(name)).match(path) : undefined;
  if (kept === undefined) return fetch(request);
  const header = request.headers.get('range');
  if (header === null) return kept;
  const whole = await kept.blob();
  const range = matchRange(header, whole.size);
  if (range === null) {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${whole.size}` } });
  }
  const [first, last] = range;
  return new Response(whole.slice(first, last + 1), {
    status: 206,
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': `${last - first + 1}`,
      'content-range': `bytes ${first}-${last}/${whole.size}`
    }
  });
}

async function answerPage(request: Request, asked: Asked, options: AnswerOptions): Promise<Response> {
  const fresh = options.fetch(request).then((response) => {
    if (response.status >= 500) throw new Error(`${request.url} answers ${response.status}.`);
    return response;
  });
  try {
    const first = await Promise.race([fresh, options.wait(patienceMs)]);
    if (first instanceof Response) return first;
  } catch {
    return (await copyOf(request, asked, options)) ?? options.fetch(request);
  }
  return (await copyOf(request, asked, options)) ?? fresh;
}

/** A page as it is kept, made for the address that is asked for; null where there is none. */
async function copyOf(request: Request, asked: Asked, options: AnswerOptions): Promise<Response | null> {
  const path = pathOf(request);
  // Relative addresses in the page count from the slash at the end of its own.
  if (asked.kind === 'page' && !path.endsWith('/'))
    return Response.redirect(new URL(`${path}/`, request.url).href);
  const root = asked.kind === 'page' ? `${options.scope}${asked.slug}/` : options.scope;
  const kept = await keptCaches(options);
  for (const { name, cache } of kept.reverse()) {
    if (
      asked.kind === 'page' ? cache.kind !== 'briefing' || cache.slug !== asked.slug : cache.kind !== 'shelf'
    )
      continue;
    const page = await (await options.caches.open(name)).match(root);
    if (page === undefined) continue;
    const html = markCopy(await page.text());
    return new Response(asked.kind === 'page' ? movePage(html, asked.rest) : html, { headers: page.headers });
  }
  return null;
}

async function keptCaches({ scope, caches }: AnswerOptions) {
  return (await caches.keys()).flatMap((name) => {
    const cache = parseCacheName(scope, name);
    return cache === null ? [] : [{ name, cache }];
  });
}

function pathOf(request: Request): string {
  return new URL(request.url).pathname;
}
