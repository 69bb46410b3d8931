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
  /** Why the budget is not kept, where that is known; said only where it is missed. */
  readonly why?: string;
}

/** With what the figures were taken, one fact a line. */
export type BenchSetting = readonly string[];

/** What a run of the bench leaves behind, as JSON. */
export interface BenchResult {
  /** Whether it took too few runs and too small cases for figures that one could rely on. */
  readonly isQuick: boolean;
  readonly setting: BenchSetting;
  readonly rows: readonly BenchRow[];
}

/** Median of at least one number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** The smallest value that at least this share (0 to 1) of the values does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
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

/** How large a figure is beside another of the same run, run by run; the remark tells both medians. */
export function toRatioRow(
  row: Pick<BenchRow, 'id' | 'what' | 'budget' | 'why'>,
  unit: string,
  values: readonly number[],
  others: readonly number[]
): BenchRow {
  const ratios = values.map((value, index) => value / (others[index] ?? Number.NaN));
  const remark = `${format(median(values))} ${unit} ÷ ${format(median(others))} ${unit}`;
  return toRow({ ...row, unit: '×', remark }, ratios);
}

/** Whether a figure keeps its budget; one that could not be taken does not. */
export function isMet({ figure, budget }: BenchRow): boolean {
  return figure <= budget;
}

/** The setting, and a Markdown table with one line a row. */
export function toMarkdown(rows: readonly BenchRow[], setting: BenchSetting = []): string {
  const lines = rows.map((row) => {
    const [low, high] = row.spread.map(format);
    const what = row.remark ? `${row.what} (${row.remark})` : row.what;
    const ratio = row.budget === 0 ? '' : format(row.figure / row.budget);
    const spread = row.runs === 1 ? 'once' : `${low} to ${high}, ${row.runs} runs`;
    return `| ${row.id} | ${what} | ${format(row.figure)} ${row.unit} | ${format(row.budget)} ${row.unit} | ${ratio} | ${spread} | ${outcome(row)} |`;
  });
  return [
    ...setting.map((fact) => `- ${fact}`),
    ...(setting.length === 0 ? [] : ['']),
    '| id | what | figure | budget | figure ÷ budget | spread | |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines
  ].join('\n');
}

function outcome(row: BenchRow): string {
  if (isMet(row)) return 'met';
  return row.why === undefined ? '**missed**' : `**missed**: ${row.why}`;
}

/** A figure with three digits that count; empty where there is none. */
export function format(value: number | undefined): string {
  return value === undefined ? '' : Number(value.toPrecision(3)).toString();
}
