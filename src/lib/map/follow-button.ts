/** A button over the map that is there only while it has something to do. */
export interface FollowButton {
  readonly element: HTMLButtonElement;
  show(isWanted: boolean): void;
}

/**
 * The way back to a map that goes along with the text. Where it vanishes under the keyboard, the focus goes to
 * `next`, as it must not be lost.
 */
export function followButton(name: string, act: () => void, next: () => HTMLElement): FollowButton {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'ui-map-follow';
  element.textContent = name;
  element.hidden = true;
  element.addEventListener('click', act);
  return {
    element,
    show(isWanted) {
      if (!isWanted && document.activeElement === element) next().focus({ preventScroll: true });
      element.hidden = !isWanted;
    }
  };
}
