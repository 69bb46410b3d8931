import type { RowVerdict, Verdict } from './judge.ts';

/** The whole report: what it was made from, and every row. */
export interface Report {
  /** One fact a line: when the tests ran, with what the figures were taken, what was not there. */
  readonly setting: readonly string[];
  readonly rows: readonly RowVerdict[];
}

const headings: Readonly<Record<string, string>> = {
  F: 'Faults',
  H: 'Hostile fields',
  A: 'Accessibility',
  P: 'Performance'
};

/** The report as a person reads it: a table of all rows for each kind, and below each what shows its rows. */
export function toMarkdown({ setting, rows }: Report): string {
  const met = rows.filter((row) => row.isMet).length;
  return [
    '# What holds',
    '',
    `${met} of ${rows.length} rows are met.`,
    '',
    ...setting.map((fact) => `- ${fact}`),
    ...Object.entries(headings).flatMap(([letter, heading]) =>
      section(
        heading,
        rows.filter(({ id }) => id.startsWith(letter))
      )
    ),
    ''
  ].join('\n');
}

function section(heading: string, rows: readonly RowVerdict[]): string[] {
  return [
    '',
    `## ${heading}`,
    '',
    '| id | what | |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row.id} | ${cell(row.what)} | ${cell(stateOf(row))} |`),
    ...rows.flatMap((row) => ['', `### ${row.id}: ${row.what}`, '', ...linesOf(row)])
  ];
}

function stateOf(row: RowVerdict): string {
  if (row.isMet) return 'met';
  return `**not met**: ${row.reasons.join('; ')}`;
}

function linesOf(row: RowVerdict): string[] {
  const verdicts: readonly Verdict[] = row.parts.length === 0 ? [row] : row.parts;
  return verdicts.flatMap((verdict) => [
    `- ${verdict.id} ${verdict.what}: ${verdict.isMet ? 'met' : '**not met**'}`,
    ...verdict.shownBy.map((shown) => `  - ${shown}`),
    ...verdict.reasons.map((reason) => `  - **${reason}**`)
  ]);
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
