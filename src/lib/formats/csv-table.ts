import Papa from 'papaparse';

/** A cell: a number stays one; null is an empty cell. */
export type CsvCell = string | number | null;

// What a spreadsheet takes for a formula, full-width forms and line breaks before it included.
const formula = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A table as CSV (RFC 4180: CRLF, quoted where needed), UTF-8 with the mark that spreadsheets know it by. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it; a number that is one keeps its sign.
 */
export function csvTable<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(([, cell]) => safeCell(cell(row))));
  return `\uFEFF${Papa.unparse([columns.map(([name]) => name), ...cells], { newline: '\r\n' })}\r\n`;
}

/** A column: its name, and what stands in it for a row. */
export type CsvColumn<Row> = readonly [name: string, cell: (row: Row) => CsvCell | undefined];

function safeCell(cell: CsvCell | undefined): string | number {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'string' && formula.test(cell) ? `'${cell}` : cell;
}
