import type { FeatureCollection, Geometry } from 'geojson';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { parseBriefing } from '#lib/briefing/parse-briefing.ts';

/** What a page's data turned out to be. */
export type Fetched =
  | {
      readonly kind: 'fetched';
      readonly briefing: Briefing;
      readonly geometries: FeatureCollection<Geometry | null>;
    }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'failed' };

/** Fetches the briefing and its places from beside the briefing's page (`root`, a path ending in a slash). */
export async function fetchBriefing(root: string, signal: AbortSignal): Promise<Fetched> {
  try {
    const [data, geometries] = await Promise.all([
      fetchJson(`${root}briefing.json`, signal),
      fetchJson(`${root}places.geojson`, signal)
    ]);
    const parsed = parseBriefing(data);
    switch (parsed.kind) {
      case 'ok':
        return { kind: 'fetched', briefing: parsed.briefing, geometries: asCollection(geometries) };
      case 'newer':
        return parsed;
      case 'broken':
        return { kind: 'failed' };
    }
  } catch {
    return { kind: 'failed' };
  }
}

async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
  return response.json();
}

/** Geometries are optional: without them every place still has its point. */
function asCollection(data: unknown): FeatureCollection<Geometry | null> {
  const isCollection =
    typeof data === 'object' && data !== null && 'features' in data && Array.isArray(data.features);
  return isCollection
    ? (data as FeatureCollection<Geometry | null>)
    : { type: 'FeatureCollection', features: [] };
}
