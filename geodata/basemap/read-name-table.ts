import { readFileSync } from 'node:fs';
import type { Names } from './names.ts';
import { languages } from './sources.ts';

/** One row of a table of proof-read names; a hyphen stands for “no name” and drops what the source has. */
export interface NameRow {
  readonly keys: readonly string[];
  readonly names: Names;
}

/** Reads a table, tab-separated: columns of keys, then a column for each language, named in the first row. */
export function readNameTable(path: string): NameRow[] {
  const [head = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  const firstName = columns.findIndex((column) => (languages as readonly string[]).includes(column));
  return rows.map((row) => {
    const cells = row.split('\t');
    const names = columns.slice(firstName).flatMap((column, i) => {
      const name = cells[firstName + i];
      return name ? [[column, name] as const] : [];
    });
    return { keys: cells.slice(0, firstName), names: Object.fromEntries(names) as Names };
  });
}

/** The source's names with a row's over them. */
export function applyNames(names: Names, row: NameRow | undefined): Names {
  const merged = { ...names, ...row?.names };
  const kept = languages.flatMap((language) => {
    const name = merged[language];
    return name && name !== '-' ? [[language, name] as const] : [];
  });
  return Object.fromEntries(kept) as Names;
}
