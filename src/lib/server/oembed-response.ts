import type { Focus } from '#lib/briefing/focus.ts';
import { wordsFor } from '#lib/words/words-for.ts';
import { oembed } from './oembed.ts';
import { pageSubject } from './page-subject.ts';
import { findBriefing } from './shelf.ts';
import { siteAddress } from './site-address.ts';

/** The oEmbed answer for the page of a briefing at a focus; null where there is no such page. */
export function oembedResponse(slug: string, focus: Focus): Response | null {
  const briefing = findBriefing(slug)?.briefing;
  if (briefing === undefined) return null;
  const words = wordsFor(briefing.lang);
  const subject = pageSubject(briefing, focus, words);
  if (subject === null) return null;
  const answer = oembed(subject, siteAddress(process.env['SITE_URL']), words);
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
}
