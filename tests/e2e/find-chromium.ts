import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Where a Chromium was found, or why none could be had and what to do. */
export type Found = { kind: 'found'; path: string } | { kind: 'missing'; message: string };

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** By the platform's own means, tried in order; each is a list of commands that all must succeed. */
const installers: readonly (readonly (readonly string[])[])[] = [
  [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium']
  ],
  [['npx', 'playwright', 'install', 'chromium']]
];

/**
 * A real Chromium, from `CHROMIUM` (or `CHROME_PATH`), Playwright's own, or the system's; where there is
 * none, it is installed by apt (as root) or by Playwright.
 */
export function findChromium(): Found {
  const wanted = process.env['CHROMIUM'] ?? process.env['CHROME_PATH'];
  if (wanted) {
    return existsSync(wanted)
      ? { kind: 'found', path: wanted }
      : { kind: 'missing', message: `CHROMIUM names ${wanted}, and there is no such file.` };
  }
  const standing = search();
  if (standing) return { kind: 'found', path: standing };
  for (const commands of installers) {
    if (commands[0]?.[0] === 'apt-get' && process.getuid?.() !== 0) continue;
    const done = commands.every(([command = '', ...rest]) => {
      console.error(`No Chromium yet: ${command} ${rest.join(' ')}`);
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      return spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
    });
    const installed = done && search();
    if (installed) return { kind: 'found', path: installed };
  }
  return {
    kind: 'missing',
    message:
      'The browser tests need a Chromium and none could be found or installed. Install one (Debian: ' +
      '`sudo apt-get install chromium`; elsewhere: `npx playwright install chromium`), or set CHROMIUM to its path.'
  };
}

function search(): string | null {
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere];
  return candidates.find((path) => existsSync(path)) ?? null;
}
