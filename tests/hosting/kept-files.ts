import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a host's configuration says of the file at an address: kept for a year, or asked for anew each time. */
export type Keeping = 'kept' | 'fresh';

/**
 * What is promised for a file of the output, `path` relative to its root: kept where its name changes with what it
 * holds, else fresh.
 */
export function keepingOf(path: string): Keeping {
  return path.startsWith('_app/immutable/') || /^basemap\/[^/]+\.pmtiles$/.test(path) ? 'kept' : 'fresh';
}

/** The hash that a kept file bears in its name; null where it bears none. The first two are of eight hex digits of SHA-256. */
export function hashIn(path: string): { readonly kind: 'sha256' | 'bundler'; readonly hash: string } | null {
  const sha = /(?:^basemap\/.+-|\/facade\.)([0-9a-f]{8})\.\w+$/.exec(path)?.[1];
  if (sha !== undefined) return { kind: 'sha256', hash: sha };
  const bundler = /^_app\/immutable\/(?:chunks\/|.+[.-])([\w-]{8})\.\w+$/.exec(path)?.[1];
  return bundler === undefined ? null : { kind: 'bundler', hash: bundler };
}

const text = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../hosting', name), 'utf8');

function pattern(source: string, found: RegExp): RegExp {
  const written = found.exec(source)?.[1];
  if (written === undefined) throw new Error(`A host configuration lacks ${String(found)}.`);
  return new RegExp(written);
}

/** Caddy's path matchers, and a `_headers` file's paths: a `*` stands for anything. */
function matcher(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
}

/** What each configuration in `hosting/` keeps, read from its own rules; `address` begins with a slash. */
export function keepingBy(): ReadonlyMap<string, (address: string) => Keeping> {
  const byPattern = (kept: readonly RegExp[]) => (address: string) =>
    kept.some((each) => each.test(address)) ? 'kept' : 'fresh';
  const caddy = /@kept path (.+)/.exec(text('Caddyfile'))?.[1]?.trim().split(' ') ?? [];
  const rules = text('_headers').split(/\n(?=\/)/);
  const headers = rules
    .filter((rule) => rule.includes('immutable\n'))
    .map((rule) => rule.split('\n')[0] ?? '');
  return new Map([
    [
      'nginx.conf',
      byPattern([pattern(text('nginx.conf'), /^\s+~(\S+)\s+"public, max-age=31536000, immutable";/m)])
    ],
    [
      'apache.htaccess',
      byPattern([pattern(text('apache.htaccess'), /immutable" "expr=.+%\{REQUEST_URI\} =~ m#([^#]+)#"/)])
    ],
    ['Caddyfile', byPattern(caddy.map(matcher))],
    ['_headers', byPattern(headers.map(matcher))]
  ]);
}
