/** An address that a briefing may link to, and whether it had to be written otherwise than it was found. */
export interface ForeignAddress {
  readonly href: string;
  readonly changed: boolean;
}

/**
 * An address of a foreign file as a briefing's link: http, https, mailto, or relative. What begins with `//` or `www.`
 * becomes https; spaces and brackets of HTML are percent-encoded. Null for all else: programs, data, local files, an
 * address of nothing, a fragment of the page that it came from, and what would act on the map.
 */
export function foreignAddress(found: string): ForeignAddress | null {
  // Browsers drop tabs and line ends inside an address.
  const bare = found.replace(/[\t\r\n]/g, '').trim();
  const whole = bare.startsWith('//') ? `https:${bare}` : /^www\.\w/i.test(bare) ? `https://${bare}` : bare;
  const href = whole.replace(/[\s<>"`]/g, (character) => encodeURIComponent(character));
  if (href === '' || href.startsWith('#') || /[\u0000-\u0020\u007f\\]|\p{Cs}/u.test(href)) return null;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === 'mailto') return href.length > 'mailto:'.length ? { href, changed: href !== found } : null;
  if (scheme !== undefined) {
    const isWeb =
      (scheme === 'http' || scheme === 'https') && /^https?:\/\/[^/]/i.test(href) && URL.canParse(href);
    return isWeb ? { href, changed: href !== found } : null;
  }
  return href.startsWith('//') ? null : { href, changed: href !== found };
}

/** Words for an address that has none: the file's name, or the host. Never empty for an address that is none. */
export function addressWords(href: string): string {
  const [path = ''] = href.split(/[?#]/, 1);
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  if (/^mailto:/i.test(href)) return path.slice('mailto:'.length) || href;
  const host = /^https?:\/\/([^/?#]+)/i.exec(href)?.[1]?.replace(/^www\./i, '');
  if (/^[^.].*\.[a-z0-9]{2,5}$/i.test(last) && last !== host && !last.startsWith('www.'))
    return decoded(last);
  return host ?? (decoded(last) || href);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text;
  }
}
