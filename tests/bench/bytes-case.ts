import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchRow } from './bench-row.ts';
import type { BenchCase } from './bench.ts';
import { budgets } from './byte-budgets.ts';
import { benchWindow } from './measure-load.ts';
import { storedBy } from './stored-by.ts';
import { weighPage } from './weigh-page.ts';

/** P3, P4, P5 and P12: what the reader's page asks for until its map is ready, and what it leaves behind. */
export const bytesCase: BenchCase = async (bench) => {
  const site = await bench.site();
  const context = await (
    await bench.browser()
  ).newContext({ viewport: benchWindow, serviceWorkers: 'block' });
  const page = await context.newPage();
  const weight = await weighPage(page, `${site.url}kerman/`);
  const { cookies, stored } = await storedBy(page);
  await context.close();
  const { html, css, script, map, basemap, basemapRequests, fonts, data, foreign } = weight;
  const parts = `${kB(html)} HTML, ${kB(css)} CSS, ${kB(script)} JavaScript; besides ${kB(fonts)} fonts, ${kB(data)} data`;
  const basemaps = join(site.folder, 'basemap');
  const archive = readdirSync(basemaps).filter((name) => name.endsWith('.pmtiles'));
  const archiveBytes = archive.reduce((sum, name) => sum + statSync(join(basemaps, name)).size, 0);
  return [
    once(
      'P3',
      'HTML, CSS and own JavaScript before the map',
      (html + css + script) / 1e3,
      'kB',
      budgets.page,
      parts
    ),
    once('P3', 'of which JavaScript', script / 1e3, 'kB', budgets.script),
    once('P4', 'map code: MapLibre, worker, style sheet, map room', map / 1e3, 'kB', budgets.map),
    once(
      'P5',
      'basemap for the first view at 1280×800',
      basemap / 1e3,
      'kB',
      budgets.basemap,
      `${basemapRequests} requests`
    ),
    once('archive', 'the basemap’s archive', archiveBytes / 1e6, 'MB', budgets.archive, archive.join(', ')),
    once('P12', 'requests to other sites', foreign.length, '', 0, foreign.join(' ')),
    once('P12', 'cookies', cookies.length, '', 0, cookies.join(' ')),
    once('P12', 'entries in storage', stored.length, '', 0, stored.join(' '))
  ];
};

function once(id: string, what: string, figure: number, unit: string, budget: number, remark = ''): BenchRow {
  return { id, what, figure, unit, budget, spread: [figure, figure], runs: 1, ...(remark && { remark }) };
}

function kB(bytes: number): string {
  return `${(bytes / 1e3).toFixed(1)} kB`;
}
