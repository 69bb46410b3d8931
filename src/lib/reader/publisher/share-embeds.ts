import type { Briefing } from '#lib/briefing/briefing.ts';
import type { Focus } from '#lib/briefing/focus.ts';
import { describeEmbedOptions } from '#lib/embed/embed-options.ts';
import { embedSnippet } from '#lib/embed/embed-snippet.ts';
import type { EmbedTarget } from '#lib/embed/protocol/parse-target.ts';
import { shareSubject, type ShareEmbed } from '#lib/panel/share/share-subject.ts';
import type { Words } from '#lib/words/en.ts';
import { publisherWordsFor } from '#lib/words/publisher-words-for.ts';
import { embedForms } from './embed-forms.ts';

/** What the share dialog offers to publishers. */
export interface ShareEmbeds {
  readonly embeds: readonly ShareEmbed[];
  /** The address of the builder, opened at what is shared. */
  readonly builder: string;
}

/**
 * The forms of an embed of what is looked at. An embed opens at a place or a stop; at a passage it is of the whole briefing.
 *
 * @param page the address of the briefing's own page, absolute, with a slash at its end.
 */
export function shareEmbeds(briefing: Briefing, focus: Focus, page: URL, words: Words): ShareEmbeds {
  const at = targetOf(focus);
  const own = publisherWordsFor(briefing.lang);
  const title =
    at === null ? briefing.title : words.titleOfPart(shareSubject(briefing, focus).name, briefing.title);
  const siteUrl = new URL('../', page).href;
  const snippet = embedSnippet({ siteUrl, slug: briefing.slug, title, at });
  return {
    embeds: embedForms.map((form) => ({
      name: own.forms[form].name,
      about: own.forms[form].about,
      code: snippet[form]
    })),
    builder: new URL(`embed/${describeEmbedOptions({ at })}`, page).href
  };
}

function targetOf(focus: Focus): EmbedTarget | null {
  if (focus.kind === 'place') return { kind: 'place', id: focus.id };
  return focus.kind === 'stop' ? { kind: 'stop', number: focus.number } : null;
}
