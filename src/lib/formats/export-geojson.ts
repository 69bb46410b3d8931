import type { FeatureCollection, Geometry } from 'geojson';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { collectionText } from './collection-text.ts';
import type { Exported } from './imported-briefing.ts';
import { toImportedText } from './imported-text.ts';
import { placeTexts } from './place-text.ts';

/** The foreign member (RFC 7946 §6.1) in which an export carries the text, for our own importer. */
export const textMember = 'dateline';

/**
 * The places as GeoJSON (RFC 7946) for a GIS or a web map: all properties of a place, and as text the passages that name
 * it and the notes on them. Beside the features the member `dateline` carries the text, voices, tour and sources, so
 * that `importGeojson` restores the briefing; a tool that drops it leaves the places as they are.
 */
export function exportGeojson(briefing: Briefing, places: FeatureCollection<Geometry | null>): Exported {
  const textOf = placeTexts(briefing);
  const features = places.features.map((feature) => {
    const { passages, notes } = textOf(String(feature.id));
    return {
      ...feature,
      properties: {
        ...feature.properties,
        ...(passages.length > 0 && { passages: passages.join('\n\n') }),
        ...(notes.length > 0 && { notes: notes.join('\n\n') })
      }
    };
  });
  const collection = { ...places, features, [textMember]: { version: 1, ...toImportedText(briefing) } };
  return {
    files: new Map([[`${briefing.slug}.geojson`, collectionText(collection)]]),
    lost: lostText(briefing)
  };
}

/** What of a briefing the form of an import has no room for. */
function lostText(briefing: Briefing): string[] {
  return [
    ...(briefing.tour.some(({ audio }) => audio !== undefined)
      ? ['Recordings of the narration are left out.']
      : []),
    ...(briefing.changes.length > 0 || Object.keys(briefing.redirects).length > 0
      ? ['The list of changes and the redirects are left out.']
      : [])
  ];
}
