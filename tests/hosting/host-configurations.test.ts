import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const hosting = resolve(import.meta.dirname, '../../hosting');
const text = (name: string): string => readFileSync(resolve(hosting, name), 'utf8');

interface HeaderRule {
  readonly path: RegExp;
  readonly headers: readonly (readonly [string, string])[];
}

/** The rules of a `_headers` file: a path with `:placeholders` and a `*`, and below it the headers, indented. */
function headerRules(source: string): HeaderRule[] {
  const blocks = source.replace(/^#.*$/gm, '').split(/\n(?=\/)/);
  return blocks.flatMap((block) => {
    const [path = '', ...lines] = block.split('\n').filter((line) => line.trim() !== '');
    if (!path.startsWith('/')) return [];
    const pattern = path.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+');
    const headers = lines.map((line) => {
      const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
      return [name, value] as const;
    });
    return [{ path: new RegExp(`^${pattern}$`), headers }];
  });
}

describe('_headers', () => {
  const rules = headerRules(text('_headers'));
  const sent = (address: string) =>
    rules.filter(({ path }) => path.test(address)).flatMap(({ headers }) => headers);

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
