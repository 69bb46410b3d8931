import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareDiagnostics, diagnose } from '#lib/briefing/diagnostic.ts';
import { diagnosticCodes } from '#lib/briefing/diagnostic-codes.ts';

const readme = readFileSync(join(import.meta.dirname, '../../geodata/README.md'), 'utf8');

describe('the registry of codes', () => {
  it('is what geodata/README.md lists, line by line', () => {
    const table = readme.slice(readme.indexOf('| code | severity | meaning |'));
    const rows = [...table.matchAll(/^\| `([a-z-]+)` \| (\w+) \| (.+) \|$/gm)].map(([, ...cells]) => cells);
    expect(rows).toEqual(
      Object.entries(diagnosticCodes).map(([code, { severity, summary }]) => [code, severity, summary])
    );
  });

  it('gives every diagnostic its severity', () => {
    const at = { file: 'briefing.md', line: 1, column: 1 };
    expect(diagnose('unused-place', at, '', '').severity).toBe('warning');
    expect(diagnose('unknown-place', at, '', '').severity).toBe('error');
  });
});

describe('compareDiagnostics', () => {
  it('orders by file, line, column, then code', () => {
    const found = [
      ['tour.md', 1, 1, 'stop-silent'],
      ['briefing.md', 10, 1, 'unknown-place'],
      ['briefing.md', 2, 5, 'id-shape'],
      ['briefing.md', 2, 5, 'attribute-value'],
      ['briefing.md', 2, 1, 'id-shape']
    ] as const;
    const sorted = found
      .map(([file, line, column, code]) => diagnose(code, { file, line, column }, '', ''))
      .sort(compareDiagnostics)
      .map(({ at, code }) => [at.file, at.line, at.column, code]);
    expect(sorted).toEqual([found[4], found[3], found[2], found[1], found[0]]);
  });
});
