import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './e2e/find-chromium.ts';

/**
 * `npm test`: types, style, lint, layers, unit and golden tests, a build, and the browser tests in a real
 * Chromium. Stops at the first step that fails, and closes with the number of tests that ran.
 */
const results = 'tests/e2e/results';
const unitReport = `${results}/unit.json`;
const browserReport = `${results}/report.json`;

interface Count {
  passed: number;
  failed: number;
}

function step(title: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n▸ ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}

function count(file: string, read: (report: Record<string, never>) => Count): Count {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  return read(JSON.parse(readFileSync(file, 'utf8')) as Record<string, never>);
}

function unitCount(): Count {
  return count(unitReport, (report) => ({
    passed: Number(report['numPassedTests'] ?? 0),
    failed: Number(report['numFailedTests'] ?? 0)
  }));
}

function browserCount(): Count {
  return count(browserReport, (report) => {
    const stats = report['stats'] as { expected: number; unexpected: number; flaky: number } | undefined;
    return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) };
  });
}

function verify(): boolean {
  return (
    step('types and components', 'npx', ['svelte-kit', 'sync']) &&
    step('types', 'npx', ['svelte-check', '--output', 'human', '--fail-on-warnings']) &&
    step('style', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']) &&
    step('lint and layers', 'npx', ['eslint', '--max-warnings', '0', '.']) &&
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
const passed = only === 'verify' ? verify() : only === 'browser' ? browser() : verify() && browser();
const counts = [unitCount(), browserCount()];
const total = (key: keyof Count): number => counts.reduce((sum, each) => sum + each[key], 0);
const failed = Math.max(total('failed'), passed ? 0 : 1);
console.log(`\n${total('passed')} passed, ${failed} failed`);
process.exit(passed && failed === 0 && total('passed') > 0 ? 0 : 1);
