import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './e2e/find-chromium.ts';

/**
 * `npm test`: types, style, lint, layers, unit and golden tests, a build, and the browser tests in a real
 * Chromium. Stops at the first step that fails, and closes with the number of tests that passed, failed and were
 * skipped. Nothing is tried again: a test that passes only the second time has failed.
 */
const results = 'tests/e2e/results';
const unitReport = `${results}/unit.json`;
const browserReport = `${results}/report.json`;

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  readonly title: string;
  readonly command: readonly string[];
}

function step(title: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n▸ ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) console.log(`\n✘ ${title}`);
  return status === 0;
}

/** Steps that leave each other alone, side by side: one at a time would leave a core idle. What each says comes at its end. */
async function sideBySide(...steps: readonly Step[]): Promise<boolean> {
  const all = steps.map(
    ({ title, command: [program = '', ...args] }) =>
      new Promise<boolean>((done) => {
        const said: Buffer[] = [];
        const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (bytes: Buffer) => said.push(bytes));
        child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
        child.on('close', (status) => {
          console.log(`\n${status === 0 ? '▸' : '✘'} ${title}`);
          process.stdout.write(Buffer.concat(said));
          done(status === 0);
        });
      })
  );
  return (await Promise.all(all)).every((isDone) => isDone);
}

function count(file: string, read: (report: Record<string, never>) => Count): Count {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  return read(JSON.parse(readFileSync(file, 'utf8')) as Record<string, never>);
}

function unitCount(): Count {
  return count(unitReport, (report) => ({
    passed: Number(report['numPassedTests'] ?? 0),
    failed: Number(report['numFailedTests'] ?? 0),
    skipped: Number(report['numPendingTests'] ?? 0) + Number(report['numTodoTests'] ?? 0)
  }));
}

function browserCount(): Count {
  return count(browserReport, (report) => {
    const { expected, unexpected, flaky, skipped } = (report['stats'] ?? {}) as Record<string, number>;
    return {
      passed: expected ?? 0,
      failed: (unexpected ?? 0) + (flaky ?? 0),
      skipped: skipped ?? 0
    };
  });
}

async function verify(): Promise<boolean> {
  return (
    step('types and components', 'npx', ['svelte-kit', 'sync']) &&
    (await sideBySide(
      { title: 'types', command: ['npx', 'svelte-check', '--output', 'human', '--fail-on-warnings'] },
      { title: 'style', command: ['npx', 'prettier', '--check', '--log-level', 'warn', '.'] },
      { title: 'lint and layers', command: ['npx', 'eslint', '--max-warnings', '0', '.'] }
    )) &&
    step('unit and golden tests', 'npx', [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`
    ])
  );
}

function browser(): boolean {
  const chromium = findChromium();
  if (chromium.kind === 'missing') {
    console.error(chromium.message);
    return false;
  }
  return (
    step('build', 'npx', ['vite', 'build', '--logLevel', 'warn']) &&
    step(
      `browser tests in ${chromium.path}`,
      'npx',
      ['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts'],
      {
        CHROMIUM: chromium.path
      }
    )
  );
}

rmSync(results, { recursive: true, force: true });
const only = process.argv[2];
const passed =
  only === 'verify' ? await verify() : only === 'browser' ? browser() : (await verify()) && browser();
const counts = [unitCount(), browserCount()];
const total = (key: keyof Count): number => counts.reduce((sum, each) => sum + each[key], 0);
const failed = Math.max(total('failed'), passed ? 0 : 1);
console.log(`\n${total('passed')} passed, ${failed} failed, ${total('skipped')} skipped`);
process.exit(passed && failed === 0 && total('passed') > 0 ? 0 : 1);
