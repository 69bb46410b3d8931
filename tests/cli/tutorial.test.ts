import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/**
 * The tutorial of the README, command by command and edit by edit as it is written there, in a copy of the project that
 * has no briefings.
 */
const project = resolve(import.meta.dirname, '../..');
const [, tutorial = ''] =
  /^## Write a briefing\n([^]*?)^### /m.exec(readFileSync(join(project, 'README.md'), 'utf8')) ?? [];
const fences = [...tutorial.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text
}));
const slug = / new (\S+)/.exec(tutorial)?.[1] ?? '';

const copied = [
  'package.json',
  'package-lock.json',
  'src',
  'static',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts'
];
let copy = '';
let environment: NodeJS.ProcessEnv = {};

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'tutorial-'));
  for (const name of copied) cpSync(join(project, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, 'geodata', 'briefings'), { recursive: true });
  for (const name of ['node_modules', 'geodata/basemap']) symlinkSync(join(project, name), join(copy, name));
  // The runner's own settings are none of a stranger's; a cache of its own, because the packages are shared.
  environment = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|VITE_|NODE_ENV|GEODATA_DIR|SITE_URL|npm_)/.test(name)
    )
  );
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function edit(name: string, change: (text: string) => string): void {
  const path = join(copy, 'geodata', 'briefings', slug, name);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** Starts the site, waits until its page shows the briefing, and ends it. */
async function develop(command: string): Promise<string> {
  const [program = '', ...args] = command.split(' ');
  const child = spawn(program, [...args, '--', '--port', '0', '--clearScreen', 'false'], {
    cwd: copy,
    env: environment,
    detached: true
  });
  try {
    const address = await new Promise<string>((found, failed) => {
      let said = '';
      const hear = (chunk: Buffer): void => {
        said += chunk.toString().replace(/\u001b\[[0-9;]*m/g, '');
        const local = /Local:\s+(http:\S+)/.exec(said)?.[1];
        if (local) found(local);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('exit', () => failed(new Error(said)));
    });
    return await (await fetch(`${address}${slug}/`)).text();
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  }
}

it('leads from nothing to a built page, by the commands and edits of the README', async () => {
  expect(fences.map(({ language }) => language)).toEqual(['sh', 'sh', 'json', 'markdown', 'sh']);
  for (const { language, text } of fences) {
    if (language === 'json')
      edit('places.geojson', (places) => places.replace('"features": [', (all) => `${all}\n${text}`));
    if (language === 'markdown') edit('briefing.md', (briefing) => `${briefing}\n${text}`);
    if (language !== 'sh') continue;
    for (const command of text.trim().split('\n')) {
      if (command === 'npm run dev') {
        expect(await develop(command)).toContain('Notes on the Caucasus');
        continue;
      }
      const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
        cwd: copy,
        env: environment,
        encoding: 'utf8'
      });
      expect(`${command}\n${status === 0 ? '' : stdout + stderr}`).toBe(`${command}\n`);
    }
  }
  const page = readFileSync(join(copy, 'build', slug, 'index.html'), 'utf8');
  expect(page).toContain('Notes on the Caucasus');
  expect(page).toContain('data-place="tbilisi"');
  expect(existsSync(join(copy, 'build', slug, 'places', 'tbilisi', 'index.html'))).toBe(true);
}, 900_000);
