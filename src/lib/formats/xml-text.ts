const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;'
};

// All but the characters of XML 1.0 §2.2; halves of surrogate pairs are among them.
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text for an element or an attribute of XML 1.0 or HTML: escaped, without the characters that XML cannot hold. */
export function escapeXml(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}

/** An element holding these parts, which are XML already; a text part is made by `escapeXml`. Empty parts are left out. */
export function xmlElement(name: string, parts: readonly string[], attributes = ''): string {
  const inner = parts.filter((part) => part !== '');
  const open = attributes === '' ? name : `${name} ${attributes}`;
  if (inner.length === 0) return `<${open}/>`;
  const isText = inner.length === 1 && !inner[0]?.startsWith('<');
  return isText ? `<${open}>${inner[0]}</${name}>` : `<${open}>\n${inner.join('\n')}\n</${name}>`;
}

/** An element holding text; nothing where there is no text. */
export function xmlLeaf(name: string, text: string | number | null | undefined): string {
  return text === null || text === undefined || text === ''
    ? ''
    : xmlElement(name, [escapeXml(String(text))]);
}
