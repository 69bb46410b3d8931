import type { PhrasingContent } from 'mdast';

/** Words, code or the end of a line, with the marks that it stands under. White space of `text` is single spaces. */
export interface MarkedRun {
  readonly kind: 'text' | 'code' | 'break';
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly href?: string;
}

/** Changes of mark in a paragraph beyond which they say nothing any more: `check` allows 4,000. */
const mostChanges = 1_000;

/**
 * Runs as the phrasing of one paragraph, empty where they hold no words. Spaces stand outside of marks, once, and not at
 * the ends. `simplified`: there were so many changes of emphasis that none is kept.
 */
export function toPhrasing(runs: readonly MarkedRun[]): {
  readonly phrasing: PhrasingContent[];
  readonly simplified: boolean;
} {
  const spaced = spaceOnce(runs);
  const joined = join(spaced);
  const simplified = joined.filter(({ strong, emphasis }) => strong || emphasis).length > mostChanges;
  const kept = simplified
    ? join(spaced.map(({ kind, text, href }) => ({ kind, text, ...(href !== undefined && { href }) })))
    : joined;
  return { phrasing: nest(kept, ['href', 'strong', 'emphasis']), simplified };
}

/** White space at the edges of marked runs becomes runs without marks; none at the ends or beside a break. */
function spaceOnce(runs: readonly MarkedRun[]): MarkedRun[] {
  const result: MarkedRun[] = [];
  let wantsSpace = false;
  for (const run of runs) {
    if (run.kind === 'break') {
      // A break before the first words, and a second one in a row, would be read as a backslash.
      if (result.length > 0 && result.at(-1)?.kind !== 'break') result.push({ kind: 'break', text: '' });
      wantsSpace = false;
      continue;
    }
    const text = run.kind === 'text' ? run.text.trim() : run.text;
    const startsApart = run.kind === 'text' && run.text.startsWith(' ');
    if (text === '') {
      wantsSpace ||= run.text !== '';
      continue;
    }
    const last = result.at(-1);
    if ((wantsSpace || startsApart) && last !== undefined && last.kind !== 'break') {
      const isSame = last.kind === 'text' && run.kind === 'text' && sameMarks(last, run);
      result.push(isSame ? { ...run, text: ' ' } : { kind: 'text', text: ' ', ...sharedMarks(last, run) });
    }
    result.push({ ...run, text });
    wantsSpace = run.kind === 'text' && run.text.endsWith(' ');
  }
  while (result.at(-1)?.kind === 'break') result.pop();
  return result;
}

/** A space between two runs stands under the marks that both have. */
function sharedMarks(a: MarkedRun, b: MarkedRun): Omit<MarkedRun, 'kind' | 'text'> {
  return {
    ...(a.strong && b.strong && { strong: true }),
    ...(a.emphasis && b.emphasis && { emphasis: true }),
    ...(a.href !== undefined && a.href === b.href && { href: a.href })
  };
}

function sameMarks(a: MarkedRun, b: MarkedRun): boolean {
  return (
    a.href === b.href &&
    Boolean(a.strong) === Boolean(b.strong) &&
    Boolean(a.emphasis) === Boolean(b.emphasis)
  );
}

function join(runs: readonly MarkedRun[]): MarkedRun[] {
  const groups: { run: MarkedRun; texts: string[] }[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last.run.kind === 'text' && run.kind === 'text' && sameMarks(last.run, run))
      last.texts.push(run.text);
    else groups.push({ run, texts: [run.text] });
  }
  return groups.map(({ run, texts }) => ({ ...run, text: texts.join('') }));
}

type Mark = 'href' | 'strong' | 'emphasis';

/** Neighbours with the same mark stand under one node; the marks are nested in the given order. */
function nest(runs: readonly MarkedRun[], [mark, ...inner]: readonly Mark[]): PhrasingContent[] {
  if (mark === undefined) return runs.map(toLeaf);
  const nodes: PhrasingContent[] = [];
  for (let from = 0; from < runs.length;) {
    const value = runs[from]?.[mark];
    let to = from + 1;
    while (to < runs.length && (runs[to]?.[mark] ?? false) === (value ?? false)) to += 1;
    const children = nest(runs.slice(from, to), inner);
    if (typeof value === 'string') nodes.push({ type: 'link', url: value, children } as PhrasingContent);
    else if (value === true) nodes.push({ type: mark as 'strong' | 'emphasis', children });
    else nodes.push(...children);
    from = to;
  }
  return nodes;
}

function toLeaf({ kind, text }: MarkedRun): PhrasingContent {
  if (kind === 'break') return { type: 'break' };
  return kind === 'code' ? { type: 'inlineCode', value: text } : { type: 'text', value: text };
}
