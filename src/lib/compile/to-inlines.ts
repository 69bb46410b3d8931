import type { Link, LinkReference, PhrasingContent } from 'mdast';
import type { DiagnosticCode } from '#lib/briefing/diagnostic-codes.ts';
import { diagnose } from '#lib/briefing/diagnostic.ts';
import { inlineText, type Inline } from '#lib/briefing/rich-text.ts';
import type { BlockContext, FlowUse } from './block-context.ts';
import { positionOf, sourceOf } from './node-position.ts';
import { parseLink } from './parse-link.ts';
import { maxMarkdownDepth } from './limits.ts';

/** Inline text and the flows that its links state. */
export interface InlineResult {
  readonly inlines: Inline[];
  readonly flows: FlowUse[];
}

// An address with a space, or brackets that do not match, leave a link as text.
// Both are looked for in the source, where an escaped bracket is meant as text.
const unreadLink = /(?<!\\)\]\((?:place|flow):/;
const footnote = /(?<!\\)\[\^[^\]\s]+\]/;

/** Allow-listed phrasing of mdast as inlines. What is not allowed is reported, and its text is kept. */
export function toInlines(nodes: readonly PhrasingContent[], context: BlockContext): InlineResult {
  const flows: FlowUse[] = [];
  const inlines = read(nodes, context, flows, 0);
  return { inlines, flows };
}

function read(
  nodes: readonly PhrasingContent[],
  context: BlockContext,
  flows: FlowUse[],
  depth: number
): Inline[] {
  const inlines: Inline[] = [];
  const push = (inline: Inline): void => {
    const last = inlines.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') inlines[inlines.length - 1] = last + inline;
    else if (inline !== '') inlines.push(inline);
  };
  for (const node of nodes) {
    if (depth >= maxMarkdownDepth) {
      report(context, 'markdown-too-deep', node, 'emphasis nested too deep', 'take out the nesting');
      return inlines;
    }
    switch (node.type) {
      case 'text':
        if (footnote.test(sourceOf(node, context.source))) {
          report(
            context,
            'markdown-unsupported',
            node,
            'found a footnote mark',
            'write a :::note block, or cite the source'
          );
        }
        if (unreadLink.test(sourceOf(node, context.source))) {
          report(
            context,
            'link-shape',
            node,
            'found a place or flow link that is not read',
            'write the id without spaces, as in [Kerman](place:kerman)'
          );
        }
        push(node.value.replace(/\r\n|\r|\n/g, ' '));
        break;
      case 'emphasis':
      case 'strong':
        push({ kind: node.type, children: read(node.children, context, flows, depth + 1) });
        break;
      case 'inlineCode':
        push({ kind: 'code', value: node.value });
        break;
      case 'break':
        push({ kind: 'break' });
        break;
      case 'link':
        push(
          toLink(node, node.url, node.title, read(node.children, context, flows, depth + 1), context, flows)
        );
        break;
      case 'linkReference': {
        const target = context.definitions.get(node.identifier);
        const children = read(node.children, context, flows, depth + 1);
        if (target) push(toLink(node, target.url, target.title, children, context, flows));
        else children.forEach(push);
        break;
      }
      case 'html':
        report(
          context,
          'markdown-html',
          node,
          `found ${quoteStart(node.value)}`,
          'write Markdown; HTML is never passed on'
        );
        push(node.value);
        break;
      case 'image':
      case 'imageReference':
        report(context, 'markdown-image', node, 'found an image', 'describe it in words, or link to it');
        push(node.alt ?? '');
        break;
      default:
        report(
          context,
          'markdown-unsupported',
          node,
          `found ${node.type}`,
          'use paragraphs, lists, quotations and links'
        );
        push(sourceOf(node, context.source));
    }
  }
  return inlines;
}

function toLink(
  node: Link | LinkReference,
  url: string,
  title: string | null | undefined,
  children: Inline[],
  context: BlockContext,
  flows: FlowUse[]
): Inline {
  const at = addressPosition(node, url, context);
  const target = parseLink(url);
  if (inlineText(children).trim() === '') {
    report(
      context,
      'link-empty',
      node,
      `found a link to ${quoteStart(url)} without words`,
      'give it words to click'
    );
  }
  switch (target.kind) {
    case 'place':
      context.refer({ kind: 'place', id: target.place, at });
      return { kind: 'mention', place: target.place, children };
    case 'flow':
      context.refer({ kind: 'place', id: target.from, at });
      context.refer({ kind: 'place', id: target.to, at });
      flows.push({ from: target.from, to: target.to, ...(title && { label: title }), at });
      return { kind: 'flow', from: target.from, to: target.to, children };
    case 'address':
      return { kind: 'link', href: target.href, children };
    case 'fault':
      context.report(diagnose(target.code, at, `found ${quoteStart(target.found)}`, target.hint));
      return children.length === 1 && children[0] !== undefined ? children[0] : inlineText(children);
  }
}

/** The address inside the link's source, or the whole link where it is written another way. */
function addressPosition(node: Link | LinkReference, url: string, { source }: BlockContext) {
  const start = node.position?.start.offset ?? 0;
  const index = sourceOf(node, source).lastIndexOf(url);
  return index < 0 || url === ''
    ? positionOf(node, source)
    : source.at(start + index, start + index + url.length);
}

function report(
  context: BlockContext,
  code: DiagnosticCode,
  node: PhrasingContent,
  message: string,
  hint: string
): void {
  context.report(diagnose(code, positionOf(node, context.source), message, hint));
}

function quoteStart(text: string): string {
  const line = text.split(/[\r\n]/, 1)[0] ?? '';
  return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
}
