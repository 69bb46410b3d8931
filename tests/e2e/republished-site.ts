import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { en } from '#lib/words/en.ts';

/** A copy of a part of the built site in a folder of a host, which can be published anew and cut off. */
export interface RepublishedSite {
  /** The address of the site's root: a folder of the host. */
  readonly url: string;
  /** Whether the host answers; else it drops each connection. */
  isUp: boolean;
  /** How many requests the host has answered for addresses that end so. */
  answered(ending: string): number;
  /** Publishes another build of it: a style sheet with another name, and `words` at the head of the briefing's text. */
  publishAnew(words: string): void;
  /** Publishes the next edition of the briefing, of that date: its page and its data. */
  publishEdition(date: string): void;
  /** Whether the host still gives the page of the edition before, and the data of now, to so many requests. */
  late: number;
  close(): void;
}

const parts = [
  'index.html',
  'kerman/index.html',
  'kerman/briefing.json',
  'kerman/places.geojson',
  'embed',
  '_app',
  'basemap',
  'favicon.svg',
  'manifest.webmanifest',
  'service-worker.js'
];

/** Serves a part of `build/` below `/maps/`, from a folder of its own. */
export async function republishedSite(): Promise<RepublishedSite> {
  const host = mkdtempSync(join(tmpdir(), 'dateline-republished-'));
  const folder = join(host, 'maps');
  for (const part of parts) {
    cpSync(resolve(import.meta.dirname, '../../build', part), join(folder, part), { recursive: true });
  }
  const files = sirv(host, { dev: true, etag: true });
  const answered: string[] = [];
  let isUp = true;
  let late = 0;
  const page = join(folder, 'kerman/index.html');
  let before = readFileSync(page);
  const server = createServer((request, response) => {
    if (!isUp) return void request.socket.destroy();
    if (request.url === '/favicon.ico') return void response.writeHead(204).end();
    answered.push(request.url ?? '');
    if (late > 0 && request.url === '/maps/kerman/') {
      late -= 1;
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(before);
    }
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/maps/`,
    get isUp() {
      return isUp;
    },
    set isUp(up: boolean) {
      isUp = up;
      server.closeAllConnections();
    },
    get late() {
      return late;
    },
    set late(requests: number) {
      late = requests;
    },
    publishEdition: (date) => {
      before = readFileSync(page);
      publishEdition(folder, date);
    },
    answered: (ending) => answered.filter((address) => address.endsWith(ending)).length,
    publishAnew: (words) => publishAnew(folder, words),
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(host, { recursive: true });
    }
  };
}

function publishAnew(folder: string, words: string): void {
  const assets = join(folder, '_app/immutable/assets');
  const style = readdirSync(assets).find((name) => /^0\..*\.css$/.test(name));
  if (style === undefined) throw new Error('The site has no style sheet of its own.');
  const renamed = '0.published-anew.css';
  renameSync(join(assets, style), join(assets, renamed));
  for (const name of ['index.html', 'kerman/index.html', 'embed/kerman/index.html', 'service-worker.js']) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8').replaceAll(style, renamed);
    writeFileSync(file, text.replace(/(<article id="ui-text"[^>]*>)/, `$1<p>${words}</p>`));
  }
}

function publishEdition(folder: string, date: string): void {
  const page = join(folder, 'kerman/index.html');
  const data = join(folder, 'kerman/briefing.json');
  const briefing = JSON.parse(readFileSync(data, 'utf8')) as { edition: string };
  const published = JSON.stringify({ ...briefing, edition: date });
  const digest = `sha256-${createHash('sha256').update(published).digest('base64')}`;
  const html = readFileSync(page, 'utf8')
    .replaceAll(briefing.edition, date)
    .replaceAll(en.date(briefing.edition), en.date(date))
    .replace(/(<meta name="dateline:data" content=")[^,"]+/, (_, mark: string) => mark + digest);
  writeFileSync(data, published);
  writeFileSync(page, html);
}
