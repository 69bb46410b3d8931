import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';

/** A site of someone else, on a loopback port of its own: another origin. */
export interface Host {
  /** The address of a page of `tests/e2e/hosts/`, by its name. */
  page(name: string): string;
  /** The address of our built site on this origin, served without `Access-Control-Allow-Origin`. */
  readonly bareSite: string;
  close(): void;
}

const hosts = join(import.meta.dirname, 'hosts');
const build = resolve(import.meta.dirname, '../../build');

/**
 * Serves the pages of `tests/e2e/hosts/` as another site would; in them `{{site}}` stands for the address of ours, and
 * `{{many:n}}` for n embeds one below the other.
 */
export async function openHost(site: string): Promise<Host> {
  const files = sirv(build, {});
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const name = /^\/([a-z-]+)\.html$/.exec(path)?.[1];
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    if (name === undefined) {
      request.url = (request.url ?? '').replace(/^\/bare-site/, '');
      return files(request, response, () => void response.writeHead(404).end());
    }
    const html = readFileSync(join(hosts, `${name}.html`), 'utf8')
      .replaceAll(/\{\{many:(\d+)\}\}/g, (_, count: string) => manyEmbeds(Number(count)))
      .replaceAll('{{site}}', site);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    page: (name) => `${origin}/${name}.html`,
    bareSite: `${origin}/bare-site/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    }
  };
}

function manyEmbeds(count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `<p>Embed ${index + 1}</p><iframe title="Map ${index + 1}" src="{{site}}embed/kerman/"></iframe>`
  ).join('\n');
}
