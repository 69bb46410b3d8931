import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const project = resolve(import.meta.dirname, '../..');

it('[F16f] writes to the end when Ctrl-C comes in the middle, and ends the program then', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signal-'));
  const program = `
    import { machineDisk } from '#lib/server/disk.ts';
    import { writeFolder } from '#lib/server/write-whole.ts';
    import { uninterrupted } from './src/cli/uninterrupted.ts';
    const disk = { ...machineDisk, writeFile(path, bytes) {
      machineDisk.writeFile(path, bytes);
      process.kill(process.pid, 'SIGINT');
    } };
    const files = new Map([['a.md', 'first'], ['b.md', 'second']]);
    await uninterrupted(() => writeFolder(process.argv[1] + '/made', files, disk));
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  `;
  const { signal, status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', program, folder],
    { cwd: project, encoding: 'utf8' }
  );
  expect([signal, status, stderr]).toEqual(['SIGINT', null, '']);
  expect(readFileSync(join(folder, 'made', 'b.md'), 'utf8')).toBe('second');
  rmSync(folder, { recursive: true });
});
