import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
import { compile, type Compiled } from '#lib/compile/compile.ts';
import type { ForeignFiles, Imported, Importer } from '#lib/formats/imported-briefing.ts';
import { writeBriefingFiles } from '#lib/formats/write-briefing-files.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

/** A fixture folder as importers get it. */
export function fixture(name: string): ForeignFiles {
  const root = join(fixtures, name);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile()
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(root, path), readFileSync(path, 'utf8')];
    })
  );
}

/** What an importer makes of files, which must be no refusal, written and compiled without errors. */
export function importWhole(
  importer: Importer,
  files: ForeignFiles
): Extract<Imported, { kind: 'imported' }> & {
  readonly compiled: Compiled;
  readonly losses: readonly string[];
} {
  const imported = importer(files);
  if (imported.kind === 'refused') throw new Error(`${imported.where}: ${imported.message}`);
  const compiled = compile('imported', writeBriefingFiles(imported.briefing, 'imported', '2026-11-22'));
  expect(compiled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const losses = imported.findings.map(({ kind, where, message }) => `${kind} ${where}: ${message}`);
  return { ...imported, compiled, losses };
}
