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

/**
 * Fetches the briefing and its places from beside the briefing's page (`root`, a path ending in a slash): in the state
 * that this page was made with, by the digests that it names, else as the site has them.
 */
export async function fetchBriefing(root: string, signal: AbortSignal): Promise<Fetched> {
  try {
    const [briefingDigest, placesDigest] = digestsInPage();
    const [data, geometries] = await Promise.all([
      fetchJson(`${root}briefing.json`, briefingDigest, signal),
      fetchJson(`${root}places.geojson`, placesDigest, signal)
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

/** None in a page that names none. */
function digestsInPage(): string[] {
  const mark = document.querySelector<HTMLMetaElement>('meta[name="dateline:data"]');
  return mark === null ? [] : mark.content.split(',');
}

async function fetchJson(url: string, integrity: string | undefined, signal: AbortSignal): Promise<unknown> {
  const asIs = () => fetch(url, { signal });
  const response =
    integrity === undefined ? await asIs() : await fetch(url, { integrity, signal }).catch(asIs);
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
