import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cacheName,
  cachesToDrop,
  dataDigests,
  markCopy,
  matchAsked,
  matchRange,
  movePage,
  offlineLimits,
  parseCacheName,
  shellFiles,
  shellName,
  standsOn,
  type CacheOf
} from '#lib/reader/offline-policy.ts';

describe('what a request asks of the site', () => {
  it('is told by its address, in a folder too', () => {
    const asked = [
      '',
      'kerman/',
      'kerman',
      'kerman/places/beirut/',
      'kerman/tour/12/',
      'kerman/briefing.json',
      'kerman/places.geojson',
      '_app/immutable/chunks/a.js',
      'basemap/world-1.pmtiles'
    ].map((path) => matchAsked('/maps/', `/maps/${path}`));
    expect(asked).toEqual([
      { kind: 'shelf' },
      { kind: 'page', slug: 'kerman', rest: '' },
      { kind: 'page', slug: 'kerman', rest: '' },
      { kind: 'page', slug: 'kerman', rest: 'places/beirut/' },
      { kind: 'page', slug: 'kerman', rest: 'tour/12/' },
      { kind: 'data', slug: 'kerman' },
      { kind: 'data', slug: 'kerman' },
      { kind: 'hashed' },
      { kind: 'ground' }
    ]);
  });

  it('is nothing of ours for the embed, its script and builder, recordings, pictures and other sites of the host', () => {
    const paths = [
      '/maps/embed/kerman/',
      '/maps/embed.js',
      '/maps/kerman/embed/',
      '/maps/embedding/',
      '/maps/kerman/recordings/1.mp3',
      '/maps/kerman/card.png',
      '/maps/kerman/tour/0/',
      '/maps/robots.txt',
      '/other/kerman/'
    ];
    expect(paths.filter((path) => matchAsked('/maps/', path).kind !== 'other')).toEqual([]);
  });
});

describe('the name of a cache', () => {
  const caches: CacheOf[] = [
    { kind: 'shell', shell: '0a1b2c3d' },
    { kind: 'shelf', shell: '0a1b2c3d' },
    { kind: 'briefing', shell: '0a1b2c3d', slug: 'kerman', data: 'sha256-a+/=,sha256-b=' },
    { kind: 'ground', file: 'world-1.pmtiles' }
  ];

  it('says what it holds, to its own site only', () => {
    for (const cache of caches) {
      expect(parseCacheName('/maps/', cacheName('/maps/', cache))).toEqual(cache);
      expect(parseCacheName('/', cacheName('/maps/', cache))).toBeNull();
    }
  });

  it('is not taken for ours where another program gave it', () => {
    expect(parseCacheName('/', 'workbox-precache /')).toBeNull();
    expect(parseCacheName('/', 'dateline / unknown x')).toBeNull();
    expect(parseCacheName('/', 'dateline / briefing 0a1b2c3d kerman')).toBeNull();
  });

  it('names a build by its files, whatever their order', () => {
    expect(shellName(['/a.1.js', '/b.2.js'])).toBe(shellName(['/b.2.js', '/a.1.js']));
    expect(shellName(['/a.1.js', '/b.2.js'])).not.toBe(shellName(['/a.1.js', '/b.3.js']));
    expect(shellName([])).toMatch(/^[0-9a-f]{8}$/);
  });
});

describe('the caches to let go', () => {
  const name = (cache: CacheOf): string => cacheName('/', cache);
  const briefing = (shell: string, slug: string): string =>
    name({ kind: 'briefing', shell, slug, data: 'sha256-a,sha256-b' });

  it('are those of another build, with its list', () => {
    const names = [
      name({ kind: 'shell', shell: 'old' }),
      name({ kind: 'shelf', shell: 'old' }),
      name({ kind: 'shell', shell: 'new' }),
      name({ kind: 'shelf', shell: 'new' }),
      name({ kind: 'ground', file: 'world-1.pmtiles' }),
      'of another program'
    ];
    expect(cachesToDrop('/', 'new', names)).toEqual(names.slice(0, 2));
  });

  it('are not the scripts that a kept briefing stands on', () => {
    const names = [
      name({ kind: 'shell', shell: 'old' }),
      name({ kind: 'shell', shell: 'new' }),
      briefing('old', 'a')
    ];
    expect(cachesToDrop('/', 'new', names)).toEqual([]);
  });

  it('are the oldest briefings beyond the limit, and the scripts that only they stood on', () => {
    const kept = Array.from({ length: offlineLimits.briefings }, (_, index) => briefing('new', `b${index}`));
    const old = [name({ kind: 'shell', shell: 'old' }), briefing('old', 'a')];
    expect(cachesToDrop('/', 'new', [...old, name({ kind: 'shell', shell: 'new' }), ...kept])).toEqual(old);
  });
});

describe('a page', () => {
  const page =
    '<html><head><meta name="dateline:data" content="sha256-aB+/=,sha256-c=" />' +
    '<link href="../_app/immutable/assets/0.a.css" rel="stylesheet"><link rel="canonical" href="./" />' +
    '<script type="module" src="../_app/immutable/chunks/x.js"></script></head>' +
    '<p class="offline-copy" hidden="">A copy <a href=".">Try again</a></p>' +
    '<main data-root="./"><a href="./places/beirut/">Beirut</a><a href="#ui-text">Text</a>' +
    '<a href="https://example.org/a">Elsewhere</a>href="./not-a-tag"</main>';

  it('names the digests of its data', () => {
    expect(dataDigests(page)).toBe('sha256-aB+/=,sha256-c=');
    expect(dataDigests('<meta name="dateline:data" content="sha256-a" />')).toBeNull();
  });

  it('is of a build whose files are all that it names', () => {
    const files = ['/maps/_app/immutable/assets/0.a.css', '/maps/_app/immutable/chunks/x.js'];
    expect(standsOn(page, '/maps/', files)).toBe(true);
    expect(standsOn(page, '/maps/', files.slice(1))).toBe(false);
    expect(standsOn('<p>Something else</p>', '/maps/', files)).toBe(false);
  });

  it('stands at an address two levels down with each relative address leading to where it led', () => {
    const base = 'https://host.example/maps/kerman/';
    const moved = movePage(page, 'places/beirut/');
    const addresses = (html: string, at: string): string[] =>
      [...html.matchAll(/ (?:href|src|data-root)="([^"]+)"/g)]
        .map(([, address]) => address ?? '')
        .filter((address) => !address.startsWith('#') && address !== '.')
        .map((address) => new URL(address, at).href);
    expect(addresses(moved, `${base}places/beirut/`)).toEqual(addresses(page, base));
    expect(addresses(page, base)).toHaveLength(6);
    expect(moved).toContain('href="#ui-text"');
    expect(moved).toContain('<a href=".">Try again</a>');
    expect(moved).toContain('href="./not-a-tag"</main>');
  });

  it('stays as it is at its own address', () => {
    expect(movePage(page, '')).toBe(page);
  });

  it('says that it is a copy, once it is one', () => {
    expect(markCopy(page)).toContain('<p class="offline-copy">A copy');
    expect(markCopy('<p hidden="">x</p>')).toBe('<p hidden="">x</p>');
  });
});

describe('a range of bytes', () => {
  it('is what was asked for, as far as there is any', () => {
    expect(matchRange('bytes=0-99', 1000)).toEqual([0, 99]);
    expect(matchRange('bytes=900-2000', 1000)).toEqual([900, 999]);
    expect(matchRange('bytes=990-', 1000)).toEqual([990, 999]);
    expect(matchRange('bytes=-10', 1000)).toEqual([990, 999]);
    expect(matchRange('bytes=-2000', 1000)).toEqual([0, 999]);
    expect(matchRange('bytes=1000-', 1000)).toBeNull();
    expect(matchRange('bytes=5-4', 1000)).toBeNull();
    expect(matchRange('bytes=0-1,4-5', 1000)).toBeNull();
    expect(matchRange('bytes=-', 1000)).toBeNull();
  });

  it('never leaves the file', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.integer({ min: 1, max: 3000 }), (from, to, size) => {
        const range = matchRange(`bytes=${from}-${to}`, size);
        if (range === null) expect(from > to || from >= size).toBe(true);
        else expect(range).toEqual([from, Math.min(to, size - 1)]);
      })
    );
  });
});

describe('the files of a build that are kept', () => {
  it('are not those of a runtime that the pages do without', () => {
    const build = [
      '/_app/immutable/entry/app.1.js',
      '/_app/immutable/nodes/0.1.js',
      '/_app/immutable/chunks/a.js',
      '/_app/immutable/assets/0.1.css',
      '/_app/immutable/workers/w.js'
    ];
    expect(shellFiles(build)).toEqual(build.slice(2));
  });
});
