import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, resolve } from 'node:path';
import { headerRules, headersFor } from './header-rules.ts';

/** A folder behind an object store that knows nothing but names, bytes, ranges and `_headers`. */
export interface ObjectStore {
  /** With a slash at its end. */
  readonly url: string;
  /** Addresses that it was asked for and has nothing under, and methods other than GET and HEAD. */
  readonly refused: readonly string[];
  /** How many parts of the basemap it has sent. */
  readonly ranges: number;
  close(): void;
}

/** By the ending of a name, as every store knows them. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json'
};

/**
 * Puts a folder into such a store on the loopback: what is there when it opens is what it has. It compresses nothing,
 * leads from no address to another, and answers what it does not have with `404.html`.
 */
export async function openObjectStore(folder: string): Promise<ObjectStore> {
  const rules = headerRules(readFileSync(resolve(import.meta.dirname, '../../hosting/_headers'), 'utf8'));
  const names = new Set(filesIn(folder));
  const refused: string[] = [];
  let ranges = 0;
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://store').pathname;
    const name = decodeURIComponent(address.slice(1)) + (address.endsWith('/') ? 'index.html' : '');
    const isThere = names.has(name);
    if (!isThere || !/^(?:GET|HEAD)$/.test(request.method ?? ''))
      refused.push(`${request.method ?? ''} ${address}`);
    const headers = new Map(headersFor(rules, address).map(([key, value]) => [key.toLowerCase(), value]));
    const type = headers.get('content-type') ?? types[extname(isThere ? name : '404.html')];
    if (type !== undefined) headers.set('content-type', type);
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-cache');
    const bytes = readFileSync(join(folder, isThere ? name : '404.html'));
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (isThere && from !== undefined && to !== undefined) {
      ranges += 1;
      const part = bytes.subarray(Number(from), Number(to) + 1);
      headers.set('content-range', `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`);
      response.writeHead(206, Object.fromEntries(headers)).end(part);
    } else response.writeHead(isThere ? 200 : 404, Object.fromEntries(headers)).end(bytes);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    refused,
    get ranges() {
      return ranges;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    }
  };
}

/** The path of every file in a folder, relative to it, with slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => relative(folder, join(folder, name)).replaceAll('\\', '/'))
    .sort();
}
