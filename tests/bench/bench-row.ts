/** One line of the bench report: a figure against its budget. */
export interface BenchRow {
  /** The row of the quality list that it measures, such as `P11`. */
  readonly id: string;
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  readonly budget: number;
  /** Smallest and largest of the runs behind the figure. */
  readonly spread: readonly [number, number];
  readonly runs: number;
  readonly remark?: string;
}

/** Median of at least one number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** The row of a series of runs: the median, with the smallest and the largest. */
export function toRow(
  row: Omit<BenchRow, 'figure' | 'spread' | 'runs'>,
  values: readonly number[]
): BenchRow {
  return {
    ...row,
    figure: median(values),
    spread: [Math.min(...values), Math.max(...values)],
    runs: values.length
  };
}

/** A Markdown table, one line a row. */
export function toMarkdown(rows: readonly BenchRow[]): string {
  const lines = rows.map((row) => {
    const met = row.figure <= row.budget ? 'met' : '**missed**';
    const [low, high] = row.spread.map(format);
    const what = row.remark ? `${row.what} (${row.remark})` : row.what;
    return `| ${row.id} | ${what} | ${format(row.figure)} ${row.unit} | ${format(row.budget)} ${row.unit} | ${low} to ${high}, ${row.runs} runs | ${met} |`;
  });
  return [
    '| id | what | figure | budget | spread | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines
  ].join('\n');
}

function format(value: number | undefined): string {
  return value === undefined ? '' : Number(value.toPrecision(3)).toString();
}
