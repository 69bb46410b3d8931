const skipped =
  'script, style, noscript, template, nav, aside, footer, form, figure, svg, button, select, iframe, object';
const blocks =
  'address, article, blockquote, body, dd, div, dl, dt, h1, h2, h3, h4, h5, h6, header, hr, li, main, ol, p, pre, section, table, td, th, tr, ul';

/** A tag with its attributes; a `>` within quotation marks does not end it. */
const tag = /<(\/?[a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">]){0,5000}>/giu;

/**
 * The text of a saved web page as plain text with Markdown's headings and a blank line between blocks. The page is
 * parsed and read, never put into a document: nothing in it runs or loads, and it is parsed without its attributes.
 * Menus, captions, forms and the like are left out.
 */
export function textOfPage(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(tag, '<$1>'), 'text/html');
  for (const element of body.querySelectorAll(skipped)) element.remove();
  const parts: string[] = [];
  let open = '';
  const close = (): void => {
    if (open.trim() !== '') parts.push(open.replace(/\s+/gu, ' ').trim());
    open = '';
  };
  // By hand and not by recursion: pages may be nested deeper than the stack.
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let block: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.localName === 'br') open += ' ';
      continue;
    }
    const within: Element | null = node.parentElement?.closest(blocks) ?? null;
    if (within !== block) {
      close();
      block = within;
      if (within !== null && /^h[1-6]$/.test(within.localName)) open = '# ';
    }
    open += node.textContent ?? '';
  }
  close();
  return parts.filter((part) => part !== '#').join('\n\n');
}
