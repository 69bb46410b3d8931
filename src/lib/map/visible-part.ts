import type { Padding } from '#lib/geo/fit-camera.ts';

/** A rectangle in the window, in CSS pixels. */
export interface Box {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What of the map should stay free of what lies over it, even if little is left. */
const leastPx = 96;

/**
 * How far the map is hidden from each side: beyond the window, or under a sheet or panel that reaches in over one of
 * its edges. Where hardly anything would be left, nothing counts as hidden.
 */
export function hiddenEdges(map: Box, window: Box, panels: readonly Box[]): Padding {
  const hidden = {
    top: Math.max(0, window.top - map.top),
    right: Math.max(0, map.right - window.right),
    bottom: Math.max(0, map.bottom - window.bottom),
    left: Math.max(0, window.left - map.left)
  };
  for (const panel of panels) {
    const across = Math.min(panel.right, map.right) - Math.max(panel.left, map.left);
    const down = Math.min(panel.bottom, map.bottom) - Math.max(panel.top, map.top);
    if (across <= 0 || down <= 0) continue;
    const isWide = across / (map.right - map.left) >= down / (map.bottom - map.top);
    if (isWide && panel.bottom >= map.bottom - 1)
      hidden.bottom = Math.max(hidden.bottom, map.bottom - panel.top);
    else if (isWide && panel.top <= map.top + 1) hidden.top = Math.max(hidden.top, panel.bottom - map.top);
    else if (panel.left <= map.left + 1) hidden.left = Math.max(hidden.left, panel.right - map.left);
    else if (panel.right >= map.right - 1) hidden.right = Math.max(hidden.right, map.right - panel.left);
  }
  const isLeft =
    map.right - map.left - hidden.left - hidden.right >= leastPx &&
    map.bottom - map.top - hidden.top - hidden.bottom >= leastPx;
  return isLeft ? hidden : { top: 0, right: 0, bottom: 0, left: 0 };
}
