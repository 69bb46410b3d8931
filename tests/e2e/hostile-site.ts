import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { everywhere, hostileFiles } from '../hostile/hostile-files.ts';

/** The built site with two more briefings: `hostile/`, with hostile words in every field, and `rtl/`, in Persian. */
export interface HostileSite {
  /** The address of its root, with a slash at its end. */
  readonly url: string;
  close(): void;
}

const project = resolve(import.meta.dirname, '../..');

/** Each of these runs where one of its kind gets out of where it stands. */
export const hostileWords =
  `"'></title></script><img src=x onerror=window.pwned=1><svg onload=window.pwned=1>` +
  `<script>window.pwned=1</script>{{7*7}} javascript:window.pwned=1`;

const paths = (slug: string): string[] => [
  ...['', 'places/first/', 'places/area/', 'tour/1/'].map((page) => `${slug}/${page}`),
  ...['briefing.json', 'places.geojson'].map((file) => `${slug}/${file}`),
  `embed/${slug}/`
];

/** Writes the briefings, renders them with the built site's own server, and serves all; the shelf is theirs alone. */
export async function serveHostileSite(): Promise<HostileSite> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-hostile-'));
  const briefings = join(folder, 'briefings');
  write(join(briefings, 'hostile'), hostileFiles(everywhere(hostileWords)));
  write(join(briefings, 'rtl'), hostileFiles(everywhere('کرمان و تهران'), { lang: 'fa' }));
  const rendered = join(folder, 'site');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', 'tsx', join(project, 'tests/bench/render-sample.ts')],
      ...[join(project, '.svelte-kit/output/server'), rendered, '', ...paths('hostile'), ...paths('rtl')]
    ],
    { env: { ...process.env, GEODATA_DIR: briefings }, encoding: 'utf8', cwd: project }
  );
  if (status !== 0) throw new Error(`The briefings could not be rendered: ${stderr}`);
  const own = sirv(rendered, { dev: true });
  const built = sirv(join(project, 'build'), { dev: true });
  const server = createServer((request, response) => {
    own(request, response, () => built(request, response, () => void response.writeHead(404).end()));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

function write(folder: string, files: object): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), String(text));
}
