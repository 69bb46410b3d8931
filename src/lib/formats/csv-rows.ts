import Papa from 'papaparse';

/** One row of a table by its columns, whose names are lower case with single spaces. */
export interface CsvRow {
  /** As a spreadsheet counts: the heading is row 1. */
  readonly number: number;
  /** The cell without space at its ends; empty where there is none. */
  cell(column: string): string;
}

export interface CsvTable {
  /** As written, but for space. */
  readonly columns: readonly string[];
  /** Rows that hold anything. */
  readonly rows: readonly CsvRow[];
  /** What is wrong with the file, by row. */
  readonly faults: readonly { readonly row: number; readonly message: string }[];
}

/**
 * RFC 4180 as spreadsheets write it: with comma, semicolon or tab, any line ends. Rows without any cell are left out; of
 * columns of the same name the first counts. Never throws.
 */
export function readCsv(text: string): CsvTable {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (mark: string): number => head.split(mark).length;
  const delimiter = [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const [heading = [], ...body] = data;
  const columns = heading.map((name) => name.replace(/\s+/g, ' ').trim());
  const index = new Map<string, number>();
  columns.forEach((name, at) => {
    if (!index.has(name.toLowerCase())) index.set(name.toLowerCase(), at);
  });
  const rows = body.flatMap((cells, at): CsvRow[] =>
    cells.every((cell) => cell.trim() === '')
      ? []
      : [{ number: at + 2, cell: (column) => cells[index.get(column) ?? -1]?.trim() ?? '' }]
  );
  const faults = errors.map(({ row, message }) => ({ row: (row ?? 0) + 1, message }));
  return { columns: columns.filter((name) => name !== ''), rows, faults: faults.slice(0, 20) };
}
