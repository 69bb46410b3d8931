import type { Briefing } from '#lib/briefing/briefing.ts';
import type { Exported } from './imported-briefing.ts';
import { toWebAnnotations } from './web-annotation.ts';

/** The links between texts and places, and between passages and their sources, as W3C Web Annotations in JSON-LD. */
export function exportWebAnnotation(
  briefing: Briefing,
  options: { readonly siteUrl?: string } = {}
): Exported {
  const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;
  return {
    files: new Map([
      [
        `${briefing.slug}.annotations.jsonld`,
        `${JSON.stringify(toWebAnnotations(briefing, options), null, 2)}\n`
      ]
    ]),
    lost: [
      'Annotations point at the text and do not hold it: passages, headings and prose are left out.',
      'Geometries of places are left out; each place is named by its address and what gazetteers call it.',
      ...(briefing.notes.length > 0
        ? [`${count(briefing.notes.length, 'note is', 'notes are')} left out.`]
        : []),
      ...(briefing.flows.length > 0 || briefing.events.length > 0 ? ['Flows and events are left out.'] : []),
      ...(briefing.tour.length > 0 ? ['The tour is left out.'] : []),
      ...(options.siteUrl === undefined
        ? ['Without SITE_URL passages and places have names (urn:) and no addresses that open.']
        : [])
    ]
  };
}
