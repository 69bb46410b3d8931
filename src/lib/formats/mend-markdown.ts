import type { Node, Parent, Root, RootContent } from 'mdast';
import { foreignAddress } from './foreign-address.ts';
import { shown, type ImportFindings } from './import-findings.ts';
import { paragraphsToMarkdown, parsePlainMarkdown, printMarkdown } from './markdown-text.ts';

/** Lists and quotations inside each other, and marks of emphasis or brackets in a paragraph, that are still parsed. */
const deepest = 30;
const mostMarks = 2_000;

/**
 * Markdown that came from outside, as the authoring format allows it: no HTML, images, tables or footnotes; headings
 * from the third depth on; addresses http, https, mailto or relative; links to places and flows only between places
 * that are there. What is left out is told. Never throws; too much nesting makes it plain text.
 */
export function mendMarkdown(
  markdown: string,
  places: ReadonlySet<string>,
  where: string,
  findings: ImportFindings
): string {
  if (!isTame(markdown)) {
    findings.changed(where, 'Markdown nested too deep became plain text');
    return paragraphsToMarkdown(markdown);
  }
  const root = parsePlainMarkdown(markdown);
  const definitions = new Map<string, string>();
  walk(root, (node) => {
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
  });
  const mended = mendChildren(root, { places, definitions, where, findings }) as Root;
  return printMarkdown(mended);
}

interface Mending {
  readonly places: ReadonlySet<string>;
  readonly definitions: ReadonlyMap<string, string>;
  readonly where: string;
  readonly findings: ImportFindings;
}

function mendChildren(parent: Parent | Root, mending: Mending): Parent | Root {
  return { ...parent, children: parent.children.flatMap((child) => mendNode(child, mending)) } as Parent;
}

function mendNode(node: RootContent, mending: Mending): RootContent[] {
  const { definitions, where, findings } = mending;
  switch (node.type) {
    case 'html':
      findings.dropped(where, `HTML was left out: ${shown(node.value)}`);
      return [];
    case 'image':
    case 'imageReference': {
      const found = node.type === 'image' ? node.url : (definitions.get(node.identifier) ?? '');
      const address = foreignAddress(found);
      findings[address ? 'changed' : 'dropped'](
        where,
        address ? `an image became a link: ${shown(found)}` : `an image was left out: ${shown(found)}`
      );
      const words = node.alt || address?.href || '';
      if (words === '') return [];
      return address
        ? [{ type: 'link', url: address.href, children: [{ type: 'text', value: words }] }]
        : [{ type: 'text', value: words }];
    }
    case 'definition':
      return [];
    case 'linkReference': {
      const url = definitions.get(node.identifier) ?? '';
      return mendNode({ type: 'link', url, children: node.children }, mending);
    }
    case 'link': {
      const inner = mendChildren(node, mending) as typeof node;
      const url = mendAddress(node.url, mending);
      return url === null ? inner.children : inner.children.length === 0 ? [] : [{ ...inner, url }];
    }
    case 'heading':
      return [{ ...(mendChildren(node, mending) as typeof node), depth: node.depth < 3 ? 3 : node.depth }];
    default:
      return 'children' in node ? [mendChildren(node, mending) as typeof node] : [node];
  }
}

/** An address that the text may hold; null, and told, for one that it may not. */
function mendAddress(url: string, { places, where, findings }: Mending): string | null {
  const ids = /^(?:place:([a-z0-9-]{1,64})|flow:([a-z0-9-]{1,64})\/([a-z0-9-]{1,64}))$/.exec(url);
  if (ids) {
    const missing = ids.slice(1).find((id) => id !== undefined && !places.has(id));
    if (missing === undefined) return url;
    findings.dropped(where, `a link to the place ${shown(missing)}, which is not there, became plain words`);
    return null;
  }
  const address = foreignAddress(url);
  if (address === null && url !== '') {
    findings.dropped(
      where,
      `the address ${shown(url)} was left out: it is not http, https, mailto or relative`
    );
  }
  return address?.href ?? null;
}

function isTame(markdown: string): boolean {
  let marks = 0;
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const depth = /^[\s>+*\-\d.)]*/.exec(line)?.[0].match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
    if (depth > deepest && !/^\s*(?:[-*_]\s*)+$/.test(line)) return false;
    marks = line.trim() === '' ? 0 : marks + (line.match(/[*_[\]`<&]/g)?.length ?? 0);
    if (marks > mostMarks) return false;
  }
  return true;
}

function walk(node: Node, visit: (node: RootContent) => void): void {
  visit(node as RootContent);
  if ('children' in node) (node as Parent).children.forEach((child) => walk(child, visit));
}
