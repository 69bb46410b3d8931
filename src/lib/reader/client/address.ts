import type { Focus } from '#lib/briefing/focus.ts';

/**
 * The address of a focus: a path with its fragment, where `root` is the path of the briefing's own page,
 * with a slash at its end. The inverse of `matchAddress`, but for the flow by which a place was reached.
 */
export function describeAddress(root: string, focus: Focus): string {
  switch (focus.kind) {
    case 'none':
      return root;
    case 'place':
      return `${root}places/${focus.id}/`;
    case 'passage':
      return `${root}#${focus.id}`;
    case 'stop':
      return `${root}tour/${focus.number}/`;
  }
}

/**
 * The focus that an address asks for, whether or not the briefing has it; null for an address that is none
 * of the briefing's. A fragment asks for a passage, except one of the interface's own (`ui-`), and comes
 * before the path: who follows a link to a passage wants to read it.
 */
export function matchAddress(root: string, address: { pathname: string; hash: string }): Focus | null {
  const { pathname } = address;
  if (!pathname.startsWith(root)) return null;
  const id = address.hash.slice(1);
  if (/^[a-z0-9-]{1,64}$/.test(id) && !id.startsWith('ui-')) return { kind: 'passage', id };
  const rest = pathname.slice(root.length).replace(/\/$/, '');
  if (rest === '') return { kind: 'none' };
  const [part = '', key = '', ...more] = rest.split('/');
  if (more.length > 0) return null;
  if (part === 'places' && /^[a-z0-9-]{1,64}$/.test(key)) return { kind: 'place', id: key, flow: null };
  if (part === 'tour' && /^[1-9]\d{0,3}$/.test(key)) return { kind: 'stop', number: Number(key) };
  return null;
}
