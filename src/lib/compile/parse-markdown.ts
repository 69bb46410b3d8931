import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * CommonMark 0.31 with YAML front matter and container directives (`:::name{…}`), to mdast with positions.
 * One or two colons stay text, so that 14:50 and 3:1 are what they look like.
 */
export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(containerDirectives).freeze();

/** Registers only the container third of the directive syntax, which the package offers as one. */
function containerDirectives(this: Processor): void {
  const data = this.data();
  const colon = 58;
  const constructs = directive().flow?.[colon];
  const container = Array.isArray(constructs) ? constructs[0] : constructs;
  if (!container) throw new Error('micromark-extension-directive has no container construct');
  (data.micromarkExtensions ??= []).push({ flow: { [colon]: [container] } });
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown({ verbose: true }));
}
