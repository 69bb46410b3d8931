import type { Paragraph, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { BlockContext } from './block-context.ts';
import { openingOf } from './read-attributes.ts';

/**
 * The nodes of a file with blocks that stand inside others taken out behind them, after reporting what an
 * author can get wrong about blocks: nested, unclosed, or left as text.
 */
export function topLevelNodes(root: Root, context: BlockContext): RootContent[] {
  reportTextLines(root, context);
  return root.children.flatMap((node): RootContent[] =>
    node.type === 'containerDirective' ? flatten(node, context) : [node]
  );
}

function flatten(node: ContainerDirective, context: BlockContext): ContainerDirective[] {
  const { source, report } = context;
  const inner = node.children.filter((child) => child.type === 'containerDirective');
  const { start, end } = openingOf(node);
  const line = source.at(start).line;
  if (inner.length === 0 && !node.data?.position?.closing) {
    report(
      diagnose(
        'block-unclosed',
        source.at(start, end),
        `found no closing line for :::${node.name}`,
        'close it with ::: on a line of its own'
      )
    );
  }
  for (const child of inner) {
    const opening = openingOf(child);
    report(
      diagnose(
        'block-nested',
        source.at(opening.start, opening.end),
        `found :::${child.name} inside the block that opens in line ${line}`,
        `close the block of line ${line} with ::: before this one`
      )
    );
  }
  if (inner.length === 0) return [node];
  const own = { ...node, children: node.children.filter((child) => child.type !== 'containerDirective') };
  return [own, ...inner.flatMap((child) => withoutFaults(child))];
}

/** Blocks further in are the same fault, reported once. */
function withoutFaults(node: ContainerDirective): ContainerDirective[] {
  const inner = node.children.filter((child) => child.type === 'containerDirective');
  const own = { ...node, children: node.children.filter((child) => child.type !== 'containerDirective') };
  return [own, ...inner.flatMap(withoutFaults)];
}

/** Lines of paragraphs that begin with `:::`: an opening that Markdown does not read, or a closing of nothing. */
function reportTextLines(root: Root, context: BlockContext): void {
  const { source, report } = context;
  let openings = 0;
  for (const paragraph of paragraphsOf(root.children)) {
    const from = paragraph.position?.start.offset ?? 0;
    const text = source.text.slice(from, paragraph.position?.end.offset ?? from);
    for (const match of text.matchAll(/^[ \t>]*(:{3,})([^\r\n]*)/gm)) {
      const rest = (match[2] ?? '').trim();
      const start = from + match.index + match[0].indexOf(':::');
      const end = from + match.index + match[0].length;
      // The closing line of an opening that was not read is no second fault.
      if (rest === '' && openings > 0) openings -= 1;
      else {
        if (rest !== '') openings += 1;
        report(diagnose('block-left-as-text', source.at(start, end), ...explain(rest)));
      }
    }
  }
}

function explain(rest: string): [message: string, hint: string] {
  if (rest === '')
    return ['found a closing line that closes nothing', 'take it out, or open a block before it'];
  if (!rest.includes('{'))
    return ['found an opening line that is not read', 'write it as :::passage{#id …}, nothing after it'];
  if (/^[^\s{]+\s+\{/.test(rest)) {
    return ['found an opening line with a space before its braces', 'write {…} directly behind the name'];
  }
  if (!rest.endsWith('}')) {
    return [
      'found an opening line whose braces do not close',
      'write all attributes on one line, ending in }'
    ];
  }
  return [
    'found an opening line whose attributes are not read',
    'put values with spaces, = or quotation marks in "…"'
  ];
}

function paragraphsOf(nodes: readonly RootContent[]): Paragraph[] {
  return nodes.flatMap((node): Paragraph[] => {
    if (node.type === 'paragraph') return [node];
    return 'children' in node ? paragraphsOf(node.children as RootContent[]) : [];
  });
}
