import type { Briefing } from '#lib/briefing/briefing.ts';
import { toWebAnnotations } from '#lib/formats/web-annotation.ts';
import type { SiteAddress } from './site-address.ts';

/** `/<slug>/annotations.jsonld`. */
export function publishedAnnotations(briefing: Briefing, site: SiteAddress): string {
  return JSON.stringify(toWebAnnotations(briefing, site.url === null ? {} : { siteUrl: site.url }));
}
