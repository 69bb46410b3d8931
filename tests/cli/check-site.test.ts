import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { typeCommand } from './command-line.ts';

let close = (): void => {};
afterEach(() => close());

type Headers = Record<string, string>;
interface Site {
  readonly root: string;
  readonly asked: string[];
}

const data = {
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff'
};
const page = {
  'content-type': 'text/html; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
  'content-security-policy': "frame-ancestors 'self'"
};
const script = '/maps/_app/immutable/chunks/a.js';

/** A small site in a subfolder, served as it should be; `change` spoils one thing. */
async function serve(
  change: (path: string, headers: Headers) => number | undefined = () => undefined
): Promise<Site> {
  const asked: string[] = [];
  const bodies: Record<string, [string, Headers]> = {
    '/maps/': ['<a href="river/">River</a> <a href="https://example.org/">Elsewhere</a>', { ...page }],
    '/maps/river/': [
      `<link href="../_app/immutable/chunks/a.js"><a data-place="dam" href="places/dam/">Dam</a> <a href="../embed/river/">Embed</a>`,
      { ...page }
    ],
    '/maps/river/places/dam/': ['<p>Dam</p>', { ...page }],
    '/maps/embed/river/': ['<p>Embed</p>', { ...page, 'content-security-policy': 'frame-ancestors *' }],
    '/maps/river/briefing.json': [
      '{}',
      { ...data, 'cache-control': 'no-cache', 'content-type': 'application/json' }
    ],
    '/maps/river/places.geojson': ['{}', { ...data, 'cache-control': 'no-cache' }],
    [script]: [
      'const archive = "basemap/world-1.pmtiles"; const link = `<a href="${site}gone/">`;',
      { ...data, 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/javascript' }
    ],
    '/maps/basemap/world-1.pmtiles': ['0123456789abcdef', { ...data, 'content-range': 'bytes 0-15/900' }]
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '';
    asked.push(path);
    const [body, headers] = bodies[path] ?? ['<p>Not found</p>', { ...page }];
    const usual = !(path in bodies) ? 404 : request.headers.range === undefined ? 200 : 206;
    const status = change(path, headers) ?? usual;
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    response.end(body);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => server.close();
  return { root: `http://127.0.0.1:${(server.address() as AddressInfo).port}/maps/`, asked };
}

const without =
  (name: string) =>
  (_: string, headers: Headers): undefined => {
    Reflect.deleteProperty(headers, name);
  };

describe('check --url', () => {
  it('is silent about a site that is served as it should be, and visits each address of it once', async () => {
    const { root, asked } = await serve();
    expect(await typeCommand(['check', '--url', root.replace(/\/$/, '')])).toMatchObject({
      code: 0,
      out: []
    });
    expect(asked.sort()).toEqual(
      [
        '/maps/',
        '/maps/sitemap.xml',
        '/maps/river/',
        '/maps/river/places/dam/',
        '/maps/embed/river/',
        '/maps/river/briefing.json',
        '/maps/river/places.geojson',
        script,
        '/maps/basemap/world-1.pmtiles',
        '/maps/no-such-page-0b1e5c/'
      ].sort()
    );
  });

  it.each([
    [
      'an address that does not answer',
      'site-status',
      1,
      (path: string) => (path.includes('dam') ? 500 : undefined)
    ],
    ['a redirect', 'site-status', 1, (path: string) => (path.includes('dam') ? 301 : undefined)],
    ['no ranges', 'site-range', 1, (path: string) => (path.endsWith('pmtiles') ? 200 : undefined)],
    [
      'a compressed basemap',
      'site-archive-encoded',
      1,
      (path: string, headers: Headers): undefined => {
        if (path.endsWith('pmtiles')) headers['content-encoding'] = 'identity';
      }
    ],
    [
      'a shut embed',
      'site-frame-embed',
      1,
      (path: string, headers: Headers): undefined => {
        if (path.includes('/embed/')) headers['content-security-policy'] = "frame-ancestors 'self'";
      }
    ],
    [
      'a page for what does not exist',
      'site-not-found',
      1,
      (path: string) => (path.includes('no-such') ? 200 : undefined)
    ],
    ['data for this site only', 'site-cross-origin', 1, without('access-control-allow-origin')],
    ['no resource policy', 'site-resource-policy', 0, without('cross-origin-resource-policy')],
    ['no nosniff', 'site-nosniff', 0, without('x-content-type-options')],
    ['pages that may be framed anywhere', 'site-frame', 0, without('content-security-policy')],
    ['pages kept too long, and hashed files not long', 'site-page-cache', 0, without('cache-control')]
  ] as const)('finds %s', async (_, wanted, code, change) => {
    const { root } = await serve((path, headers) => change(path, headers));
    const typed = await typeCommand(['check', '--url', root, '--json']);
    const found = typed.out.map((line) => JSON.parse(line) as { code: string; url: string });
    expect(found.map((finding) => finding.code)).toContain(wanted);
    expect(found.every(({ url }) => url.startsWith(root))).toBe(true);
    expect(typed.code).toBe(code);
    expect((await typeCommand(['check', '--url', root, '--strict'])).code).toBe(1);
  });

  it('finds text that is long and not compressed', async () => {
    const { root } = await serve();
    const fetchLong = async (...args: Parameters<typeof fetch>): Promise<Response> => {
      const { body, status, headers } = await fetch(...args);
      const longer = new Headers(headers);
      longer.set('content-length', '5000');
      return new Response(body, { status, headers: longer });
    };
    const { out } = await typeCommand(['check', '--url', root], { machine: { fetch: fetchLong } });
    expect(out).toHaveLength(1);
    expect(out[0]).toContain(`${root} warning site-compression`);
    expect(out[0]).toContain('and 6 more addresses');
  });

  it('reads the sitemap of a site that was built for another address, and visits this one only', async () => {
    const { root, asked } = await serve();
    const map =
      '<urlset><url><loc>https://example.org/x/</loc></url><url><loc>https://example.org/x/river/</loc></url><url><loc>https://elsewhere.example/</loc></url></urlset>';
    const origins = new Set<string>();
    const machine = {
      fetch: async (...args: Parameters<typeof fetch>): Promise<Response> => {
        const url = new URL(String(args[0]));
        origins.add(url.origin);
        return url.pathname.endsWith('sitemap.xml') ? new Response(map) : fetch(...args);
      }
    };
    const { out, code } = await typeCommand(['check', '--url', root], { machine });
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('site-built-elsewhere');
    expect([...origins]).toEqual([new URL(root).origin]);
    expect(asked).toContain('/maps/river/');
  });

  it('says plainly that nothing answers, or not in time', async () => {
    const { root } = await serve();
    close();
    const gone = await typeCommand(['check', '--url', root]);
    expect(gone.code).toBe(1);
    expect(gone.out).toHaveLength(1);
    expect(gone.out[0]).toContain('site-unreachable could not be reached');
    const fetchLate = async (): Promise<Response> => {
      throw new DOMException('late', 'TimeoutError');
    };
    const late = await typeCommand(['check', '--url', root], { machine: { fetch: fetchLate } });
    expect(late.out[0]).toContain('no answer within 10 seconds');
  });

  it.each([['river'], ['ftp://example.org/'], ['https://me:secret@example.org/']])(
    'refuses the address %s',
    async (address) => {
      expect((await typeCommand(['check', '--url', address])).code).toBe(2);
    }
  );
});
