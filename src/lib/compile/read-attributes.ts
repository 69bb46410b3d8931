import type { ContainerDirective } from 'mdast-util-directive';
import { diagnose, type Position } from '#lib/briefing/diagnostic.ts';
import type { BlockContext, Located } from './block-context.ts';
import { didYouMean } from './did-you-mean.ts';
import { isPrototypeKey } from './prototype-keys.ts';

/** The attributes of one block's opening line. */
export interface Attributes {
  /** The opening line. */
  readonly at: Position;
  readonly get: (name: string) => Located<string> | undefined;
  /** The entries of a comma-separated list, without spaces around them; empty where the attribute is absent. */
  readonly list: (name: string) => Located<string>[];
}

/** A stop that names no flows shows none; everywhere else an empty value is a slip. */
const mayBeEmpty: ReadonlySet<string> = new Set(['flows']);

/** Reads the attributes that a block may have; reports all others, and those given twice. */
export function readAttributes(
  node: ContainerDirective,
  names: readonly string[],
  context: BlockContext
): Attributes {
  const { source, report } = context;
  const { start, end } = openingOf(node);
  const found = new Map<string, Located<string> & { readonly start: number; readonly verbatim: boolean }>();
  for (const part of scan(source.text, start, end)) {
    const nameAt = source.at(part.nameStart, part.nameStart + part.name.length);
    if (isPrototypeKey(part.name)) {
      report(diagnose('prototype-key', nameAt, `found the key “${part.name}”`, 'choose another name'));
    } else if (!names.includes(part.name)) {
      report(
        diagnose(
          'attribute-unknown',
          nameAt,
          `found “${part.name}”, expected one of ${names.join(', ')}`,
          didYouMean(part.name, names) ?? 'take it out'
        )
      );
    } else if (found.has(part.name)) {
      report(
        diagnose('attribute-duplicate', nameAt, `found “${part.name}” a second time`, 'keep one of them')
      );
    } else {
      const raw = source.text.slice(part.start, part.end);
      const value = node.attributes?.[part.name] ?? raw;
      if (value.trim() === '' && !mayBeEmpty.has(part.name)) {
        report(
          diagnose(
            'attribute-value',
            nameAt,
            `found no value for “${part.name}”`,
            'give it one, or take it out'
          )
        );
        continue;
      }
      found.set(part.name, {
        value: part.once ? value : raw,
        at: source.at(part.start, part.end),
        start: part.start,
        verbatim: value === raw
      });
    }
  }
  return {
    at: source.at(start, end),
    get: (name) => found.get(name),
    list(name) {
      const whole = found.get(name);
      if (!whole) return [];
      let offset = 0;
      return whole.value.split(',').flatMap((part): Located<string>[] => {
        const from = offset + (part.length - part.trimStart().length);
        offset += part.length + 1;
        const value = part.trim();
        if (value === '') return [];
        const first = whole.start + from;
        return [{ value, at: whole.verbatim ? source.at(first, first + value.length) : whole.at }];
      });
    }
  };
}

/** Offsets of the opening line, from its colons to the end of its attributes. */
export function openingOf(node: ContainerDirective): { readonly start: number; readonly end: number } {
  const { start, end } = node.data?.position?.opening ?? node.position ?? {};
  return { start: start?.offset ?? 0, end: end?.offset ?? 0 };
}

interface Part {
  readonly name: string;
  readonly nameStart: number;
  readonly start: number;
  readonly end: number;
  /** Whether no later attribute has the same name: only then the package's value is this one's. */
  once: boolean;
}

// `#id`, `.class`, `name="value"`, `name='value'`, `name=value` or `name`: the syntax of the directive package.
const attribute =
  /([#.])([^\s"'#.<=>`}]+)|([^\s"'<=>`{}#.][^\s"'<=>`{}]*)(?:[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|([^\s"'<=>`}]+)))?/dg;

function scan(text: string, from: number, to: number): Part[] {
  const line = text.slice(from, to);
  const brace = line.indexOf('{');
  if (brace < 0) return [];
  const seen = new Map<string, Part>();
  attribute.lastIndex = brace + 1;
  const parts: Part[] = [];
  for (let match = attribute.exec(line); match; match = attribute.exec(line)) {
    const [, mark, shortcut, name] = match;
    const value = [2, 4, 5, 6].map((group) => match?.indices?.[group]).find((range) => range !== undefined);
    const nameStart = from + match.index;
    const [start, end] = value ?? [match.index, match.index + match[0].length];
    const called = mark === '#' ? 'id' : mark === '.' ? `.${shortcut ?? ''}` : (name ?? '');
    const part: Part = { name: called, nameStart, start: from + start, end: from + end, once: true };
    const first = seen.get(called);
    if (first) first.once = false;
    else seen.set(called, part);
    parts.push(part);
  }
  return parts;
}
