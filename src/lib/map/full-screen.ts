import type { MapControl } from './map-controls.ts';

/**
 * The button that gives the map the whole screen and takes it back (Fullscreen API); null where the browser
 * or the page around it does not allow that.
 */
export function fullScreenControl(section: HTMLElement, name: string): MapControl | null {
  if (!document.fullscreenEnabled) return null;
  return {
    name,
    sign: 'large',
    act: () => {
      // A refusal leaves the map as it is, which can be seen.
      if (document.fullscreenElement === section) void document.exitFullscreen().catch(() => {});
      else void section.requestFullscreen().catch(() => {});
    }
  };
}

/** What is chosen on the map opens beside it, where it can be seen only on the page. */
export function leaveFullScreen(section: HTMLElement): void {
  if (document.fullscreenElement === section) void document.exitFullscreen().catch(() => {});
}
