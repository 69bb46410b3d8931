import { isJsonObject } from './places-context.ts';

/** How many positions the geometry of a feature holds, reckoned before anything of it is checked. */
export function countPositions(feature: unknown): number {
  const pending: unknown[] = isJsonObject(feature) ? [feature['geometry']] : [];
  let count = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (isJsonObject(next)) {
      for (const inner of [next['coordinates'], next['geometries']]) {
        if (inner !== undefined) pending.push(inner);
      }
    } else if (Array.isArray(next)) {
      const first: unknown = next[0];
      if (Array.isArray(first) || isJsonObject(first)) {
        for (const inner of next as unknown[]) if (inner !== undefined) pending.push(inner);
      } else count += 1;
    }
  }
  return count;
}
