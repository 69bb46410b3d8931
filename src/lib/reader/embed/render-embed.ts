import { render } from 'svelte/server';
import type { Briefing } from '#lib/briefing/briefing.ts';
import type { FacadeFacts } from '#lib/embed/frame/facade-facts.ts';
import { wordsFor } from '#lib/words/words-for.ts';
import EmbedPage from './EmbedPage.svelte';

/** What the page of an embed shows. */
export interface RenderedEmbed {
  readonly briefing: Briefing;
  /** The way from the embed to the briefing's own page, such as `../../kerman/`. */
  readonly root: string;
  /** The still map as SVG with its links made for this page; null where there is none. */
  readonly still: string | null;
}

/** The facade of an embed as HTML, for a page that is made at build time and not hydrated. */
export function renderEmbed(embed: RenderedEmbed): string {
  return render(EmbedPage, { props: embed }).body.replace(/<!--.*?-->/gs, '');
}

/** What the facade's script is told of its briefing; `module` leads from the page to the started embed's code. */
export function facadeFacts(briefing: Briefing, root: string, module: string): FacadeFacts {
  const words = wordsFor(briefing.lang);
  const { starting, failed, retry, unknownPlace, unknownStop, noLinks } = words.embed;
  const names = new Map(briefing.places.map(({ id, name }) => [id, name]));
  const former = Object.entries(briefing.redirects).flatMap(([id, current]) => {
    const name = names.get(current);
    return name === undefined || names.has(id) ? [] : [[id, name, current] as const];
  });
  return {
    root,
    module,
    places: [...[...names].map(([id, name]) => [id, name, id] as const), ...former],
    stops: briefing.tour.map((stop, index) =>
      words.stopTitle(words.stopOf(index + 1, briefing.tour.length), stop.title)
    ),
    words: { starting, failed, retry, unknownPlace, unknownStop, noLinks }
  };
}
