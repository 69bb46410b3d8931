/** What a key asks of the tour. */
export type TourCommand = 'toggle' | 'next' | 'previous' | 'help';

/** The parts of a key press that matter. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What the key press goes to: `field` takes all keys, `button` and `link` those that operate them. */
export type KeyTarget = 'field' | 'button' | 'link' | 'text';

/**
 * The command of a key while the tour has the keyboard's focus; null for a key that is not the tour's. The arrow that
 * points onwards in the direction of the script leads on.
 */
export function tourCommand(press: KeyPress, target: KeyTarget, dir: 'ltr' | 'rtl'): TourCommand | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (target === 'field') return null;
  switch (press.key) {
    case ' ':
      return target === 'button' ? null : 'toggle';
    case 'ArrowRight':
      return dir === 'ltr' ? 'next' : 'previous';
    case 'ArrowLeft':
      return dir === 'ltr' ? 'previous' : 'next';
    case 'j':
    case 'J':
      return 'next';
    case 'k':
    case 'K':
      return 'previous';
    case '?':
      return 'help';
    default:
      return null;
  }
}

/** What an element does with keys itself. */
export function keyTarget(element: EventTarget | null): KeyTarget {
  if (!(element instanceof HTMLElement)) return 'text';
  if (element.isContentEditable || element.matches('input, select, textarea')) return 'field';
  if (element.matches('button, summary')) return 'button';
  return element.matches('a[href]') ? 'link' : 'text';
}
