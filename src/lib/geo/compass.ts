import { turnToBearing } from './bearing.ts';

/** The eight winds, clockwise from north. */
export const compassPoints = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

/** One of the eight winds, as a key for words. */
export type CompassPoint = (typeof compassPoints)[number];

/** The wind nearest to a bearing in degrees; each covers 45° around its middle. */
export function compassPoint(bearing: number): CompassPoint {
  const sector = Math.floor((turnToBearing(bearing) + 22.5) / 45) % 8;
  return compassPoints[sector] ?? 'n';
}
