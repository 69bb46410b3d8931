import { stageHeight } from '../embed-height.ts';

/** So much more than it needs the stage fills gladly: a host that kept room free is not asked to move its page. */
const sparePx = 160;

/**
 * Asks for the height at which nothing of the embed has to scroll: what stands above and below the stage, and the stage
 * at its best height for this width. A frame that has this height, or a little more, asks for nothing. So one answer
 * settles it, and there is no feedback: not even where a host counts its border into the height.
 */
export function followHeight(page: HTMLElement, ask: (height: number) => void): void {
  const measure = (): void => {
    const width = document.documentElement.clientWidth;
    // Not shown: there is nothing to measure.
    if (width === 0) return;
    let height = stageHeight(width);
    for (const part of page.querySelectorAll('[data-embed-row]'))
      height += part.getBoundingClientRect().height;
    const spare = innerHeight - height;
    if (spare < 0 || spare > sparePx) ask(height);
  };
  const watched = new ResizeObserver(measure);
  watched.observe(document.documentElement);
  for (const part of page.querySelectorAll('[data-embed-row]')) watched.observe(part);
  measure();
}
