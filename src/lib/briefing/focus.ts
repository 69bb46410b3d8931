/**
 * What is being looked at. `flow` is the flow by which a place was reached (`from/to`), else null;
 * `number` counts stops from 1, as their addresses do.
 */
export type Focus =
  | { readonly kind: 'none' }
  | { readonly kind: 'place'; readonly id: string; readonly flow: string | null }
  | { readonly kind: 'passage'; readonly id: string }
  | { readonly kind: 'stop'; readonly number: number };

/** Whether two focuses look at the same thing in the same way. */
export function isSameFocus(a: Focus, b: Focus): boolean {
  switch (a.kind) {
    case 'none':
      return b.kind === 'none';
    case 'place':
      return b.kind === 'place' && a.id === b.id && a.flow === b.flow;
    case 'passage':
      return b.kind === 'passage' && a.id === b.id;
    case 'stop':
      return b.kind === 'stop' && a.number === b.number;
  }
}
