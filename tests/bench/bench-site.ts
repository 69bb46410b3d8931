import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import sirv from 'sirv';

/** A copy of the built site, served as a host would: brotli, ranges, immutable files. More may be put into it. */
export interface BenchSite {
  readonly folder: string;
  /** The address of its root, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

const built = resolve(import.meta.dirname, '../../build');
const compressed = /\.(html|js|css|json|geojson|svg)$/;

/** Copies the built site into a temporary folder and serves it on the loopback. Throws where nothing is built. */
export async function serveBenchSite(): Promise<BenchSite> {
  if (!existsSync(join(built, 'index.html')))
    throw new Error('There is no build. Run `npm run build` first.');
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  cpSync(built, folder, { recursive: true });
  compressFiles(folder, '_app', true);
  compressFiles(folder, 'kerman', false);
  const files = sirv(folder, {
    dev: true,
    brotli: true,
    etag: true,
    setHeaders: (response, pathname) => {
      const isImmutable = pathname.includes('/immutable/') || pathname.startsWith('/basemap/');
      response.setHeader('Cache-Control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    }
  });
  const server = createServer((request, response) => {
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    folder,
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

/** Puts a `.br` beside each text file of a folder of the site, which is then served for it. */
export function compressFiles(folder: string, under: string, recursive: boolean): void {
  for (const entry of readdirSync(join(folder, under), { recursive, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && compressed.test(entry.name)) {
      writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
    }
  }
}
