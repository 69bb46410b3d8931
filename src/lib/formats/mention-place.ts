import type { Link, Parents, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, EXIT, visit } from 'unist-util-visit';
import { linkMarkdown, parsePlainMarkdown, printMarkdown } from './markdown-text.ts';

/**
 * Markdown in which a place is mentioned: its name where it first stands as words of its own, outside links and
 * headings; where it does not, a first paragraph names it.
 */
export function mentionPlace(markdown: string, name: string, place: string): string {
  const address = `place:${place}`;
  if (name !== '' && markdown.includes(name)) {
    const root = parsePlainMarkdown(markdown);
    if (linkFirst(root, name, address)) return printMarkdown(root);
  }
  return [linkMarkdown(name, address), markdown].filter((part) => part !== '').join('\n\n');
}

function linkFirst(root: Root, name: string, url: string): boolean {
  let isDone = false;
  visit(root, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'heading') return SKIP;
    if (node.type !== 'text' || index === undefined || parent === undefined) return undefined;
    const at = findWord(node.value, name);
    if (at < 0) return undefined;
    const link: Link = { type: 'link', url, children: [{ type: 'text', value: name }] };
    const around = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }]);
    const parts: PhrasingContent[] = [
      ...around(node.value.slice(0, at)),
      link,
      ...around(node.value.slice(at + name.length))
    ];
    (parent as Parents).children.splice(index, 1, ...(parts as never[]));
    isDone = true;
    return EXIT;
  });
  return isDone;
}

/** Where the name stands between what are no letters or digits; scripts without spaces know no such borders. */
function findWord(text: string, name: string): number {
  const joined = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(name);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const [before, after] = [text.slice(0, at), text.slice(at + name.length, at + name.length + 2)];
    if (joined || (!/[\p{L}\p{N}]$/u.test(before.slice(-2)) && !/^[\p{L}\p{N}]/u.test(after))) return at;
  }
  return -1;
}
