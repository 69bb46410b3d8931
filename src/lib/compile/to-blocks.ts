import type { BlockContent, DefinitionContent, Heading, PhrasingContent, RootContent } from 'mdast';
import type { DiagnosticCode } from '#lib/briefing/diagnostic-codes.ts';
import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { Block, Inline } from '#lib/briefing/rich-text.ts';
import type { BlockContext, FlowUse } from './block-context.ts';
import { maxMarkdownDepth } from './limits.ts';
import { positionOf, sourceOf } from './node-position.ts';
import { toInlines } from './to-inlines.ts';

/** Blocks and the flows that their links state. */
export interface BlockResult {
  readonly blocks: Block[];
  readonly flows: FlowUse[];
}

type BlockNode = BlockContent | DefinitionContent | RootContent;

/** Allow-listed mdast as blocks. What is not allowed is reported, and its text is kept. */
export function toBlocks(nodes: readonly BlockNode[], context: BlockContext): BlockResult {
  const flows: FlowUse[] = [];
  const blocks = nodes.flatMap((node) => toBlock(node, context, flows, 0));
  return { blocks, flows };
}

function toBlock(node: BlockNode, context: BlockContext, flows: FlowUse[], depth: number): Block[] {
  const inlines = (children: readonly PhrasingContent[]): Inline[] => {
    const found = toInlines(children, context);
    flows.push(...found.flows);
    return found.inlines;
  };
  const report = (code: DiagnosticCode, message: string, hint: string): void =>
    context.report(diagnose(code, positionOf(node, context.source), message, hint));
  if (depth >= maxMarkdownDepth) {
    report('markdown-too-deep', `found more than ${maxMarkdownDepth} levels`, 'take out the nesting');
    return [];
  }
  const below = (children: readonly BlockNode[]): Block[] =>
    children.flatMap((child) => toBlock(child, context, flows, depth + 1));
  switch (node.type) {
    case 'paragraph':
      if (isTable(sourceOf(node, context.source))) {
        report('markdown-unsupported', 'found a table', 'write it as a list, or in sentences');
      }
      return [{ kind: 'paragraph', children: inlines(node.children) }];
    case 'heading':
      return [{ kind: 'heading', depth: innerDepth(node, context), children: inlines(node.children) }];
    case 'list':
      return [
        {
          kind: 'list',
          start: node.ordered ? (node.start ?? 1) : null,
          items: node.children.map((item) => below(item.children))
        }
      ];
    case 'blockquote':
      return [{ kind: 'quotation', blocks: below(node.children) }];
    case 'code':
      return [{ kind: 'code', value: node.value }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'definition':
      return [];
    case 'containerDirective':
      report(
        'block-nested',
        `found :::${node.name} inside a list or a quotation`,
        'let the block begin at the margin'
      );
      return below(node.children);
    case 'html':
      report('markdown-html', 'found raw HTML', 'write Markdown; HTML is never passed on');
      return [{ kind: 'paragraph', children: [node.value] }];
    default:
      report('markdown-unsupported', `found ${node.type}`, 'use paragraphs, lists, quotations and links');
      return [{ kind: 'paragraph', children: [sourceOf(node, context.source)] }];
  }
}

/** Headings inside a block are 3 to 6 deep: 2 is the text's own. */
function innerDepth(node: Heading, context: BlockContext): 3 | 4 | 5 | 6 {
  if (node.depth >= 3) return node.depth as 3 | 4 | 5 | 6;
  context.report(
    diagnose(
      'heading-depth',
      positionOf(node, context.source),
      `found a heading of depth ${node.depth} inside a block, expected 3 to 6`,
      'write it with ### or move it out of the block'
    )
  );
  return 3;
}

/** Whether a paragraph is a table of GitHub's dialect, which CommonMark reads as words: its second line is a rule. */
function isTable(text: string): boolean {
  const [head = '', rule = ''] = text.split(/\r\n|\r|\n/, 2);
  return head.includes('|') && rule.includes('|') && rule.includes('-') && /^[\s|:-]+$/.test(rule);
}
