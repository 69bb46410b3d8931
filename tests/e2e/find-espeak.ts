import { spawnSync } from 'node:child_process';
import type { Found } from './find-chromium.ts';

const installer: readonly (readonly [string, ...string[]])[] = [
  ['apt-get', 'update', '-q'],
  ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'espeak-ng']
];

/**
 * A speech synthesiser of this machine, eSpeak NG, with which tests make recordings; `ESPEAK` names another one that takes
 * the same options. Where there is none, it is installed by apt (as root).
 */
export function findEspeak(): Found {
  const named = process.env['ESPEAK'];
  const path = named ?? 'espeak-ng';
  if (speaks(path)) return { kind: 'found', path };
  if (
    named === undefined &&
    process.getuid?.() === 0 &&
    installer.every(([command, ...rest]) => run(command, rest)) &&
    speaks(path)
  )
    return { kind: 'found', path };
  return {
    kind: 'missing',
    message:
      'The tests of recordings make one with eSpeak NG, and it could neither be found nor installed. Install it ' +
      '(Debian: `sudo apt-get install espeak-ng`; macOS: `brew install espeak-ng`), or set ESPEAK to its path.'
  };
}

function speaks(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

function run(command: string, rest: readonly string[]): boolean {
  console.error(`No eSpeak NG yet: ${command} ${rest.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}
