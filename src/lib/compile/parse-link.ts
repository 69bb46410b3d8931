/** What a link's address means in a briefing, or why it is none. */
export type LinkTarget =
  | { readonly kind: 'place'; readonly place: string }
  | { readonly kind: 'flow'; readonly from: string; readonly to: string }
  | { readonly kind: 'address'; readonly href: string }
  | {
      readonly kind: 'fault';
      readonly code: 'link-address' | 'link-shape';
      readonly found: string;
      readonly hint: string;
    };

const id = '[a-z0-9-]{1,64}';
const place = new RegExp(`^place:(${id})$`);
const flow = new RegExp(`^flow:(${id})/(${id})$`);
const scheme = /^([a-z][a-z0-9+.-]*):/i;

/**
 * Reads an address: `place:id`, `flow:from/to`, http, https, mailto, or relative to the page. Everything
 * else, including what a browser would read as another host or as a program, is a fault.
 */
export function parseLink(url: string): LinkTarget {
  const toPlace = place.exec(url);
  if (toPlace?.[1] !== undefined) return { kind: 'place', place: toPlace[1] };
  const toFlow = flow.exec(url);
  if (toFlow?.[1] !== undefined && toFlow[2] !== undefined) {
    return { kind: 'flow', from: toFlow[1], to: toFlow[2] };
  }
  if (/^place:/i.test(url)) return shapeFault(url, 'write place: and the id of a place, as in place:kerman');
  if (/^flow:/i.test(url)) return shapeFault(url, 'write two place ids, as in flow:israel/azerbaijan');
  return isSafeAddress(url)
    ? { kind: 'address', href: url }
    : {
        kind: 'fault',
        code: 'link-address',
        found: url,
        hint: 'link to an http, https or mailto address, or to a relative one'
      };
}

/** Whether an address is http, https, mailto or relative, as a browser reads it. */
export function isSafeAddress(url: string): boolean {
  // Browsers drop tabs and line feeds, trim control characters, and read a backslash as a slash.
  if (/[\u0000-\u0020\u007f\\]/.test(url)) return false;
  const found = scheme.exec(url)?.[1]?.toLowerCase();
  if (found === undefined) return url !== '' && !url.startsWith('//');
  if (found === 'mailto') return url.length > 'mailto:'.length;
  return (found === 'http' || found === 'https') && URL.canParse(url) && /^https?:\/\/[^/]/i.test(url);
}

function shapeFault(found: string, hint: string): LinkTarget {
  return { kind: 'fault', code: 'link-shape', found, hint };
}
