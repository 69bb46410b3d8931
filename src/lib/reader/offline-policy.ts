/** What a request asks of the site, told by its address alone; `rest` is the path below the briefing's own page. */
export type Asked =
  | { readonly kind: 'shelf' }
  | { readonly kind: 'page'; readonly slug: string; readonly rest: string }
  | { readonly kind: 'data'; readonly slug: string }
  /** A file whose name changes with its content. */
  | { readonly kind: 'hashed' }
  | { readonly kind: 'ground' }
  | { readonly kind: 'other' };

/** What a cache of ours holds. `shell` names a build of the scripts, `data` the digests of a briefing's data. */
export type CacheOf =
  | { readonly kind: 'shell'; readonly shell: string }
  | { readonly kind: 'shelf'; readonly shell: string }
  | { readonly kind: 'briefing'; readonly shell: string; readonly slug: string; readonly data: string }
  | { readonly kind: 'ground'; readonly file: string };

/** What is kept at most; a byte is one of the file, not of the wire. */
export const offlineLimits = { briefings: 5, briefingBytes: 12_000_000, groundBytes: 12_000_000 } as const;

/** How long a page is waited for before its kept copy is shown. */
export const patienceMs = 4_000;

/** The files of a briefing's data, in the order of the digests in its pages. */
export const dataFiles = ['briefing.json', 'places.geojson'] as const;

const reserved = new Set(['embed', 'embedding', 'schema', 'basemap', '404', '_app']);
const pagePattern = /^[a-z0-9-]{1,64}(?:\/(?:(?:places\/[a-z0-9-]{1,64}|tour\/[1-9]\d{0,3})\/?)?)?$/;

/** What is asked for by a path, where `scope` is the path of the site's root, with a slash at its end. */
export function matchAsked(scope: string, pathname: string): Asked {
  if (!pathname.startsWith(scope)) return { kind: 'other' };
  const path = pathname.slice(scope.length);
  if (path === '') return { kind: 'shelf' };
  if (path.startsWith('_app/immutable/')) return { kind: 'hashed' };
  if (/^basemap\/[^/]+\.pmtiles$/.test(path)) return { kind: 'ground' };
  const slug = path.split('/')[0] ?? '';
  if (reserved.has(slug)) return { kind: 'other' };
  if (dataFiles.some((file) => path === `${slug}/${file}`)) return { kind: 'data', slug };
  return pagePattern.test(path)
    ? { kind: 'page', slug, rest: path.slice(slug.length + 1) }
    : { kind: 'other' };
}

/** The name of a cache; the inverse of `parseCacheName`. Two sites on one host keep apart by their scope. */
export function cacheName(scope: string, cache: CacheOf): string {
  const words = ['dateline', scope, cache.kind];
  switch (cache.kind) {
    case 'shell':
    case 'shelf':
      return [...words, cache.shell].join(' ');
    case 'briefing':
      return [...words, cache.shell, cache.slug, cache.data].join(' ');
    case 'ground':
      return [...words, cache.file].join(' ');
  }
}

/** What a cache of this site holds, by its name; null for one that is not ours. */
export function parseCacheName(scope: string, name: string): CacheOf | null {
  const [ours, of, kind, first, slug, data, ...more] = name.split(' ');
  if (ours !== 'dateline' || of !== scope || first === undefined || more.length > 0) return null;
  switch (kind) {
    case 'shell':
    case 'shelf':
      return { kind, shell: first };
    case 'briefing':
      return slug === undefined || data === undefined ? null : { kind, shell: first, slug, data };
    case 'ground':
      return { kind, file: first };
    default:
      return null;
  }
}

/** A name for a build, from the names of its files, which change with their content: FNV-1a, 32 bits, in hex. */
export function shellName(files: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of [...files].sort().join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The files of a build that a reader's page can come to need: not those of a runtime that our pages do without. */
export function shellFiles(build: readonly string[]): string[] {
  return build.filter((file) => !/\/_app\/immutable\/(entry\/|nodes\/.*\.js$)/.test(file));
}

/** The digests of its data that a page names (Subresource Integrity), joined by a comma; null where it names none. */
export function dataDigests(html: string): string | null {
  return /<meta name="dateline:data" content="(sha256-[\w+/=]+,sha256-[\w+/=]+)"/.exec(html)?.[1] ?? null;
}

/** Whether each hashed file that a page names is one of the build's, so that page and scripts are of one build. */
export function standsOn(html: string, scope: string, files: readonly string[]): boolean {
  const names = new Set(files);
  const named = [...html.matchAll(/(?:href|src)="[./]*(_app\/immutable\/[^"]+)"/g)].map(
    ([, path]) => path ?? ''
  );
  return named.length > 0 && named.every((path) => names.has(scope + path));
}

/**
 * The briefing's own page for an address below it (`rest`, such as `places/kerman/`): the same reader, whose relative
 * addresses lead `../` once more for each level. What is open at that address the client reads from it.
 */
export function movePage(html: string, rest: string): string {
  const up = '../'.repeat(rest.split('/').filter((part) => part !== '').length);
  if (up === '') return html;
  return html.replace(/<[a-z][^>]*>/gi, (tag) =>
    // Not a fragment, a whole address, or the one that is open.
    tag.replace(/ (href|src|data-root)="(?!#|\.?"|[a-z]+:|\/)(?:\.\/)?/gi, ` $1="${up}`)
  );
}

/** A page that says that it is a copy: it holds the sentence, which is hidden where the page came from the site. */
export function markCopy(html: string): string {
  return html.replace(/(<p class="offline-copy") hidden(?:="")?/, '$1');
}

/** The first and the last byte that a `Range` asks of `size` bytes (RFC 9110 §14.1.2, one range); null for none there. */
export function matchRange(header: string, size: number): readonly [first: number, last: number] | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last ? [first, last] : null;
}

/**
 * The caches to let go, given all that there are, oldest first: another build's, unless a briefing that has not been
 * fetched anew stands on it, and the oldest briefings beyond the limit. Caches that are not ours are not named.
 */
export function cachesToDrop(scope: string, shell: string, names: readonly string[]): string[] {
  const ours = names.flatMap((name) => {
    const cache = parseCacheName(scope, name);
    return cache === null ? [] : [{ name, cache }];
  });
  const briefings = ours.filter(({ cache }) => cache.kind === 'briefing');
  const surplus = new Set(briefings.slice(0, Math.max(0, briefings.length - offlineLimits.briefings)));
  const needed = new Set([shell]);
  for (const each of briefings) {
    if (each.cache.kind === 'briefing' && !surplus.has(each)) needed.add(each.cache.shell);
  }
  return ours
    .filter((each) => {
      if (each.cache.kind === 'shell') return !needed.has(each.cache.shell);
      if (each.cache.kind === 'shelf') return !needed.has(each.cache.shell);
      return surplus.has(each);
    })
    .map(({ name }) => name);
}
