import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headerRules, headersFor } from './header-rules.ts';
import { keepingBy, keepingOf, type Keeping } from './kept-files.ts';

const hosting = resolve(import.meta.dirname, '../../hosting');
const text = (name: string): string => readFileSync(resolve(hosting, name), 'utf8');

describe('_headers', () => {
  const rules = headerRules(text('_headers'));
  const sent = (address: string) => headersFor(rules, address);

  it('names no header twice for any address: hosts would join the values', () => {
    for (const address of [
      '/',
      '/embedding/',
      '/embed.js',
      '/404.html',
      '/kerman/',
      '/kerman/places/beirut/',
      '/kerman/places/beirut/oembed.json',
      '/kerman/tour/3/',
      '/kerman/embed/',
      '/kerman/briefing.json',
      '/kerman/places.geojson',
      '/kerman/annotations.jsonld',
      '/embed/kerman/',
      '/embed/facade.js',
      '/_app/immutable/chunks/a.js',
      '/basemap/world-1.pmtiles'
    ]) {
      const names = sent(address).map(([name]) => name);
      expect(names, address).toEqual([...new Set(names)]);
      expect(sent(address)).toContainEqual(['Access-Control-Allow-Origin', '*']);
      expect(sent(address)).toContainEqual(['Cross-Origin-Resource-Policy', 'cross-origin']);
      expect(sent(address)).toContainEqual(['X-Content-Type-Options', 'nosniff']);
    }
  });

  it('lets embeds be framed anywhere, and pages only at home', () => {
    const ancestors = (address: string) => new Map(sent(address)).get('Content-Security-Policy');
    expect(ancestors('/embed/kerman/')).toBe('frame-ancestors *');
    for (const address of [
      '/',
      '/embedding/',
      '/kerman/',
      '/kerman/places/beirut/',
      '/kerman/tour/3/',
      '/kerman/embed/'
    ]) {
      expect(ancestors(address)).toBe("frame-ancestors 'self'");
    }
  });

  it('keeps hashed files, and nothing else', () => {
    const kept = (address: string) => new Map(sent(address)).get('Cache-Control');
    expect(kept('/_app/immutable/chunks/a.js')).toBe('public, max-age=31536000, immutable');
    expect(kept('/basemap/world-1.pmtiles')).toBe('public, max-age=31536000, immutable');
    expect(kept('/kerman/')).toBeUndefined();
  });
});

describe('each configuration', () => {
  const addresses: readonly (readonly [string, Keeping])[] = [
    ['_app/immutable/chunks/B-Z2An10.js', 'kept'],
    ['_app/immutable/assets/noto-sans-latin-500-normal.DCA2Z9Cj.woff2', 'kept'],
    ['_app/immutable/facade.559082a4.js', 'kept'],
    ['basemap/world-e51644d4.pmtiles', 'kept'],
    ['_app/version.json', 'fresh'],
    ['index.html', 'fresh'],
    ['kerman/index.html', 'fresh'],
    ['kerman/briefing.json', 'fresh'],
    ['kerman/places.geojson', 'fresh'],
    ['kerman/card.png', 'fresh'],
    // Names that an author may give to a place, and so to a page.
    ['kerman/places/basemap/index.html', 'fresh'],
    ['kerman/places/basemap/oembed.json', 'fresh'],
    ['kerman/places/immutable/index.html', 'fresh'],
    ['embed/kerman/index.html', 'fresh'],
    ['embed.js', 'fresh'],
    ['service-worker.js', 'fresh']
  ];

  it.each([...keepingBy()])(
    '%s keeps the files whose names change with what they hold, and no other',
    (_, keeping) => {
      for (const [path, expected] of addresses) {
        expect(keepingOf(path), path).toBe(expected);
        for (const address of [`/${path}`, `/${path}`.replace(/\/index\.html$/, '/')]) {
          expect(keeping(address), address).toBe(expected);
        }
      }
    }
  );

  it.each(['nginx.conf', 'Caddyfile', 'apache.htaccess', '_headers'])(
    '%s sends what a site needs',
    (name) => {
      const source = text(name);
      for (const said of [
        /Access-Control-Allow-Origin:?\s+"?\*/,
        /Cross-Origin-Resource-Policy:?\s+"?cross-origin/,
        /X-Content-Type-Options:?\s+"?nosniff/,
        /frame-ancestors \*/,
        /frame-ancestors 'self'/,
        /max-age=31536000, immutable/,
        /application\/geo\+json/,
        /application\/ld\+json/,
        /application\/vnd\.pmtiles/,
        /404\.html/
      ]) {
        expect(source).toMatch(said);
      }
    }
  );

  it.each(['nginx.conf', 'Caddyfile', 'apache.htaccess'])(
    '%s compresses text and not the basemap',
    (name) => {
      const packed = text(name)
        .split('\n')
        .filter((line) => /gzip_types|DEFLATE|header Content-Type \w/.test(line))
        .join('\n');
      expect(packed).toMatch(/text\/(?:css|\*)/);
      expect(packed).not.toContain('pmtiles');
    }
  );
});
