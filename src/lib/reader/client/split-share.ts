/** The share of the window's width that the text may take beside the map, in per cent. */
export const splitBounds = { min: 36, max: 64 } as const;

const step = 2;

/** A share within its bounds, to a tenth of a per cent. */
export function clampShare(share: number): number {
  return Math.round(Math.max(splitBounds.min, Math.min(splitBounds.max, share)) * 10) / 10;
}

/** The share of the text's column, which begins the line, where its edge lies at `x` of a reader between `left` and `right`. */
export function shareAt(x: number, { left, right }: { left: number; right: number }, isRtl: boolean): number {
  const across = isRtl ? right - x : x - left;
  return clampShare((across / Math.max(1, right - left)) * 100);
}

/** The share that a key asks for, as a separator's keys are (WAI-ARIA 1.2, window splitter); null for any other key. */
export function shareByKey(key: string, share: number, isRtl: boolean): number | null {
  switch (key) {
    case 'ArrowLeft':
      return clampShare(share + (isRtl ? step : -step));
    case 'ArrowRight':
      return clampShare(share + (isRtl ? -step : step));
    case 'Home':
      return splitBounds.min;
    case 'End':
      return splitBounds.max;
    default:
      return null;
  }
}

/** A remembered share; null where what was remembered is none. */
export function parseShare(remembered: string | null): number | null {
  const share = remembered === null || remembered.trim() === '' ? Number.NaN : Number(remembered);
  return Number.isFinite(share) ? clampShare(share) : null;
}
