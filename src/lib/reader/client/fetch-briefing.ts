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
  /** Of another edition than the page (both as dates): the site is being published, or something on the way is late. */
  | { readonly kind: 'other-edition'; readonly page: string; readonly data: string }
  /** The page is being loaded anew. */
  | { readonly kind: 'renewing' }
  | { readonly kind: 'failed' };

/**
 * Fetches the briefing and its places from beside the briefing's page (`root`, a path ending in a slash): in the state
 * that this page was made with, by the digests that it names. Where the site has them in another, the page is renewed,
 * once (`renew` says whether it is); what then is still of another edition than the page is not read with it.
 */
export async function fetchBriefing(
  root: string,
  signal: AbortSignal,
  renew: () => Promise<boolean> = async () => false
): Promise<Fetched> {
  try {
    const [briefingDigest, placesDigest] = digestsInPage();
    const [data, geometries] = await Promise.all([
      fetchJson(`${root}briefing.json`, briefingDigest, signal),
      fetchJson(`${root}places.geojson`, placesDigest, signal)
    ]);
    const isAsNamed = data.isAsNamed && geometries.isAsNamed;
    if (!isAsNamed && (await renew())) return { kind: 'renewing' };
    const parsed = parseBriefing(data.json);
    switch (parsed.kind) {
      case 'ok': {
        const { briefing } = parsed;
        const page = editionOfPage();
        if (!isAsNamed && page !== null && page !== briefing.edition) {
          return { kind: 'other-edition', page, data: briefing.edition };
        }
        return { kind: 'fetched', briefing, geometries: asCollection(geometries.json) };
      }
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

/** The edition that the page tells, as a date; null where it tells none. */
function editionOfPage(): string | null {
  return (
    document.querySelector<HTMLMetaElement>('meta[property="article:modified_time"]')?.content.trim() || null
  );
}

/** A file, by its digest if it has that, and whether it has. */
async function fetchJson(
  url: string,
  integrity: string | undefined,
  signal: AbortSignal
): Promise<{ readonly json: unknown; readonly isAsNamed: boolean }> {
  let isAsNamed = true;
  const asIs = () => {
    isAsNamed = integrity === undefined;
    return fetch(url, { signal });
  };
  const response =
    integrity === undefined ? await asIs() : await fetch(url, { integrity, signal }).catch(asIs);
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
  return { json: await response.json(), isAsNamed };
}

/** Geometries are optional: without them every place still has its point. */
function asCollection(data: unknown): FeatureCollection<Geometry | null> {
  const isCollection =
    typeof data === 'object' && data !== null && 'features' in data && Array.isArray(data.features);
  return isCollection
    ? (data as FeatureCollection<Geometry | null>)
    : { type: 'FeatureCollection', features: [] };
}
