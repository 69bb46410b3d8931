import { createHash } from 'node:crypto';
import type { ShelfEntry } from './shelf.ts';

/** A briefing's data as it is published. */
export interface PublishedData {
  /** What `/<slug>/briefing.json` holds. */
  readonly briefing: string;
  /** What `/<slug>/places.geojson` holds. */
  readonly places: string;
  /** The digests of both in this order, as Subresource Integrity writes them, joined by a comma. */
  readonly digests: string;
}

const known = new WeakMap<ShelfEntry, PublishedData>();

/** The data of a briefing and its digests: each page names what it was made with, so that it is never read with other. */
export function publishedData(entry: ShelfEntry): PublishedData {
  const found = known.get(entry);
  if (found !== undefined) return found;
  const briefing = JSON.stringify(entry.briefing);
  const places = JSON.stringify(entry.places);
  const data = { briefing, places, digests: `${digest(briefing)},${digest(places)}` };
  known.set(entry, data);
  return data;
}

/** What names in a page's head the data that the page was made with, for Subresource Integrity. */
export function dataMark(entry: ShelfEntry): string {
  return `\n    <meta name="dateline:data" content="${publishedData(entry).digests}" />`;
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
