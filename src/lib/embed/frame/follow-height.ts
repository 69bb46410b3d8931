import { stageHeight } from '../embed-height.ts';

/**
 * Asks for the height at which nothing of the embed has to scroll: what stands above and below the stage, and the stage
 * at its best height for this width. None of it hangs on the height that the frame has, so there is no feedback.
 */
export function followHeight(page: HTMLElement, ask: (height: number) => void): void {
  const measure = (): void => {
    const width = document.documentElement.clientWidth;
    // Not shown: there is nothing to measure.
    if (width === 0) return;
    let height = stageHeight(width);
    for (const part of page.querySelectorAll('[data-embed-row]'))
      height += part.getBoundingClientRect().height;
    ask(height);
  };
  const watched = new ResizeObserver(measure);
  watched.observe(document.documentElement);
  for (const part of page.querySelectorAll('[data-embed-row]')) watched.observe(part);
  measure();
}
