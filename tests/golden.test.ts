import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnosticCodes } from '#lib/briefing/diagnostic-codes.ts';
import { compile, type BriefingFiles } from '#lib/compile/compile.ts';
import { readBriefingFolder } from '#lib/server/read-briefing-folder.ts';
import { checkFolder } from '../src/cli/check/check.ts';
import { formatDiagnostic } from '#lib/server/format-diagnostic.ts';

/**
 * Each folder of `tests/golden` is a briefing with what `check` prints for it. Inputs too large to keep come
 * from `files.ts`. `UPDATE_GOLDEN=1` writes what is found as what is expected: read the difference.
 */
const root = join(import.meta.dirname, 'golden');
const updating = process.env['UPDATE_GOLDEN'] === '1';
const cases = readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : []
);

async function generated(name: string): Promise<BriefingFiles | null> {
  const path = join(root, name, 'files.ts');
  if (!existsSync(path)) return null;
  const { files } = (await import(path)) as { files: BriefingFiles };
  return files;
}

async function linesOf(name: string): Promise<string[]> {
  const files = await generated(name);
  const { diagnostics } = files ? compile(name, files) : checkFolder(root, name);
  return diagnostics.map((diagnostic) => formatDiagnostic(name, diagnostic));
}

/** The text of an expected file, which an update first writes. */
function expected(path: string, found: string): string {
  if (updating) writeFileSync(path, found);
  return readFileSync(path, 'utf8');
}

describe('golden briefings', () => {
  it.each(cases)(
    '%s is checked as expected',
    async (name) => {
      const found = (await linesOf(name)).map((line) => `${line}\n`).join('');
      expect(found).toBe(expected(join(root, name, 'expected.diagnostics.txt'), found));
    },
    60_000
  );

  const compiled = cases.filter((name) => existsSync(join(root, name, 'expected.briefing.json')));

  it('has briefings to compare', () => expect(compiled.length).toBeGreaterThan(1));

  it.each(compiled)('%s compiles as expected', (name) => {
    const { briefing } = compile(name, readBriefingFolder(root, name));
    const found = `${JSON.stringify(briefing, null, 2)}\n`;
    expect(found).toBe(expected(join(root, name, 'expected.briefing.json'), found));
  });

  it('shows every code that check can print', () => {
    const shown = cases
      .map((name) => readFileSync(join(root, name, 'expected.diagnostics.txt'), 'utf8'))
      .flatMap((text) => [...text.matchAll(/^\S+ (?:error|warning) (\S+) /gm)].map((match) => match[1]));
    const codes = new Set(shown);
    expect(Object.keys(diagnosticCodes).filter((code) => !codes.has(code))).toEqual([]);
  });
});
