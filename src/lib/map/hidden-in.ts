import { hiddenEdges } from './visible-part.ts';

/** How far the map is out of the window or under the panel that lies beside it. */
export function hiddenIn(section: HTMLElement, container: HTMLElement) {
  const fixed = [
    ...(section.parentElement?.querySelectorAll<HTMLElement>('[data-panel], .bars') ?? [])
  ].filter((panel) => !section.contains(panel) && getComputedStyle(panel).position === 'fixed');
  const window = { top: 0, left: 0, right: innerWidth, bottom: innerHeight };
  return hiddenEdges(
    container.getBoundingClientRect(),
    window,
    fixed.map((panel) => panel.getBoundingClientRect())
  );
}
