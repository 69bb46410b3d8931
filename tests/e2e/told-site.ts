import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { compileFolder } from '#lib/server/compile-folder.ts';
import { narrateStop } from '#lib/narration/narrate-stop.ts';
import { makeRecording, type MadeRecording } from './make-recording.ts';

/** The built site with two more briefings: `told/`, whose tour has recordings, and `derived/`, which has no tour.md. */
export interface ToldSite {
  /** The address of its root, with a slash at its end. */
  readonly url: string;
  /** What the first stop of `told/` is told with; the file of the second is named, published and gone. */
  readonly recording: MadeRecording;
  /** What `check` says of `told/`. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

const project = resolve(import.meta.dirname, '../..');

const text = `---
title: Two bombs
summary: What happened in Kerman.
lang: en
edition: 2026-11-22
editor: The editor
licence: CC-BY-4.0
corrections: mailto:desk@example.org
voices:
  author: { name: The author, kind: author }
---

:::passage{#two-blasts voice=author cite="article-2024 ¶7"}
Two bombs went off in [Kerman](place:kerman), far from [Beirut](place:beirut).
:::
`;

const tour = `:::stop{#at-kerman places=kerman passages=two-blasts audio=audio/kerman.wav captions=audio/kerman.vtt}
## The road to the grave

Two bombs went off in [Kerman](place:kerman). The second came soon. It was a winter day.
:::

:::stop{#at-beirut places=beirut passages=two-blasts audio=audio/beirut.wav captions=audio/beirut.vtt}
## Beirut

The news came to [Beirut](place:beirut). Nobody slept.
:::
`;

const sources = [{ id: 'article-2024', type: 'article-newspaper', title: 'An article' }];

const places = {
  type: 'FeatureCollection',
  features: [
    ['kerman', 'Kerman', 57.08, 30.29],
    ['beirut', 'Beirut', 35.5, 33.89]
  ].map(([id, name, lng, lat]) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: { name, kind: 'city', certainty: 'exact', weight: 'lead' }
  }))
};

/** Writes the briefings, has the narration spoken, renders them with the built site's own server, and serves all. */
export async function serveToldSite(): Promise<ToldSite> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-told-'));
  const briefings = join(folder, 'briefings');
  const rendered = join(folder, 'site');
  const told = join(briefings, 'told');
  mkdirSync(join(told, 'audio'), { recursive: true });
  writeFileSync(join(told, 'briefing.md'), text);
  writeFileSync(join(told, 'sources.json'), JSON.stringify(sources));
  writeFileSync(join(told, 'places.geojson'), JSON.stringify(places));
  cpSync(told, join(briefings, 'derived'), { recursive: true });
  writeFileSync(join(told, 'tour.md'), tour);
  const { briefing } = compileFolder(briefings, 'told');
  const recordings = ['kerman', 'beirut'].map((name, index) => {
    const narration = briefing && narrateStop(briefing, index + 1);
    const recording = makeRecording(narration?.sentences ?? []);
    writeFileSync(join(told, `audio/${name}.wav`), recording.wav);
    writeFileSync(join(told, `audio/${name}.vtt`), recording.vtt);
    return recording;
  });
  const problems = compileFolder(briefings, 'told').diagnostics.map(
    ({ at, message }) => `${at.file}: ${message}`
  );
  render(briefings, rendered, [
    ...['told/', 'told/tour/1/', 'told/tour/2/', 'told/briefing.json', 'told/places.geojson'],
    ...['kerman.wav', 'kerman.vtt', 'beirut.wav', 'beirut.vtt'].map(
      (name) => `told/recordings/audio/${name}`
    ),
    ...['derived/', 'derived/tour/1/', 'derived/briefing.json', 'derived/places.geojson']
  ]);
  rmSync(join(rendered, 'told/recordings/audio/beirut.wav'));

  const own = sirv(rendered, { dev: true });
  const built = sirv(join(project, 'build'), { dev: true });
  const server = createServer((request, response) => {
    own(request, response, () => built(request, response, () => void response.writeHead(404).end()));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const [recording] = recordings;
  if (recording === undefined) throw new Error('Nothing was recorded.');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    recording,
    problems,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

function render(briefings: string, target: string, paths: readonly string[]): void {
  const script = join(project, 'tests/bench/render-sample.ts');
  const server = join(project, '.svelte-kit/output/server');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, server, target, ...paths],
    { env: { ...process.env, GEODATA_DIR: briefings }, encoding: 'utf8', cwd: project }
  );
  if (status !== 0) throw new Error(`The briefings could not be rendered: ${stderr}`);
}
