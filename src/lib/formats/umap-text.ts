const blocks = [
  [/^###\s+(.+)$/, 'h5'],
  [/^##\s+(.+)$/, 'h4'],
  [/^#\s+(.+)$/, 'h3']
] as const;

/**
 * uMap's text syntax as HTML: headings, bold and italics, lists, rules, `[[address|words]]`, `{{image|width}}` and
 * `{{{page|height*width}}}`; bare addresses become links. HTML in it stays, for whoever makes the HTML harmless. Linear in
 * the length.
 */
export function umapTextToHtml(text: string): string {
  const html: string[] = [];
  let isList = false;
  let isOpen = false;
  const close = (): void => {
    if (isList) html.push('</ul>');
    if (isOpen) html.push('</p>');
    isList = false;
    isOpen = false;
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const heading = blocks.flatMap(([pattern, tag]) => {
      const words = pattern.exec(line)?.[1];
      return words === undefined ? [] : [`<${tag}>${inline(words)}</${tag}>`];
    })[0];
    const item = /^\*{1,2}\s+(.+)$/.exec(line)?.[1];
    if (line.trim() === '') close();
    else if (heading !== undefined) {
      close();
      html.push(heading);
    } else if (/^-{3,}\s*$/.test(line)) {
      close();
      html.push('<hr>');
    } else if (item !== undefined) {
      if (!isList) {
        close();
        html.push('<ul>');
        isList = true;
      }
      html.push(`<li>${inline(item)}</li>`);
    } else {
      if (isList) close();
      html.push(isOpen ? '<br>' : '<p>', inline(line));
      isOpen = true;
    }
  }
  close();
  return html.join('');
}

/** A template such as `# {name}` with the values of a feature in it; `{name|other}` falls back, what is missing is empty. */
export function fillTemplate(template: string, valueOf: (name: string) => string): string {
  return template.replace(/(^|[^{])\{([^{}\n]{1,200})\}(?!\})/g, (_found, before: string, inner: string) => {
    const value = inner
      .split('|')
      .map((name) => (/^".*"$/.test(name) ? name.slice(1, -1) : valueOf(name.trim())))
      .find((found) => found !== '');
    return before + (value ?? '');
  });
}

/** Media and links first, so that nothing inside an address is read as emphasis. */
const token =
  /\{\{\{([^{}|\s]{1,2000})(?:\|[^{}]{0,200})?\}\}\}|\{\{([^{}|\s]{1,2000})(?:\|[^{}]{0,200})?\}\}|\[\[([^[\]|\s]{1,2000})(?:\|([^[\]]{0,500}))?\]\]|(?<!["'=\w/])(https?:\/\/[^\s<>"'[\]{}]{1,2000})/g;

function inline(text: string): string {
  let html = '';
  let at = 0;
  for (const found of text.matchAll(token)) {
    const [whole, page, image, href, words, bare] = found;
    html += emphasis(text.slice(at, found.index));
    if (page !== undefined) html += `<iframe src="${attribute(page)}"></iframe>`;
    else if (image !== undefined) html += `<img src="${attribute(image)}">`;
    else if (href !== undefined) html += `<a href="${attribute(href)}">${emphasis(words || href)}</a>`;
    else if (bare !== undefined) {
      const address = bare.replace(/[).,;:!?]+$/, '');
      html += `<a href="${attribute(address)}">${address}</a>${bare.slice(address.length)}`;
    }
    at = found.index + whole.length;
  }
  return html + emphasis(text.slice(at));
}

function emphasis(text: string): string {
  return text
    .replace(/\*\*([^*]{1,2000})\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*]{1,2000})\*/g, '<em>$1</em>');
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
