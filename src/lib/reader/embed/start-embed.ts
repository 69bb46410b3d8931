import type { EmbedStartOptions, StartedEmbed } from '#lib/embed/frame/started-embed.ts';
import { Session } from '#lib/session/session.svelte.ts';
import { hasWordsFor, wordsFor } from '#lib/words/words-for.ts';
import { adoptLinks } from '../client/adopt-links.ts';
import { fetchBriefing } from '../client/fetch-briefing.ts';
import { sayStatus } from '../client/say-status.svelte.ts';
import { openTourSlot, type TourSlot } from '../client/tour-slot.svelte.ts';
import { groundFile } from '../ground-file.ts';
import { driveEmbed } from './drive-embed.svelte.ts';
import { keepMap } from './keep-map.svelte.ts';
import { addPanel, openEmbedPanel } from './open-embed-panel.svelte.ts';

/**
 * Starts an embed in its facade: the reader's own windows in a second, compact wall. Nothing is stored, no address is
 * written. Rejects where the briefing's data cannot be had; the facade is then as it was.
 */
export async function startEmbed(options: EmbedStartOptions): Promise<StartedEmbed> {
  const { page, at, root, isAsked, happened } = options;
  const parts = options.options.ui;
  const stage = page.querySelector<HTMLElement>('.embed-stage');
  const section = stage?.querySelector<HTMLElement>('[data-map]');
  if (stage == null || section == null) throw new Error('The page is no facade of an embed.');
  // The frame takes it all with it when it goes.
  const { signal } = new AbortController();
  const fetched = await fetchBriefing(root, signal);
  if (fetched.kind !== 'fetched') throw new Error(`The briefing’s data: ${fetched.kind}.`);
  const { briefing, geometries } = fetched;
  const { lang } = options.options;
  const words = wordsFor(lang !== null && hasWordsFor(lang) ? lang : briefing.lang);
  const session = new Session(briefing);
  if (at?.kind === 'place') session.focusPlace(at.id, 'url');
  if (at?.kind === 'stop') session.focusStop(at.number, 'url');

  const hasTour = parts.includes('tour') && briefing.tour.length > 0;
  const slot = addPanel(stage);
  leadToText(page);
  const tour: TourSlot = hasTour
    ? openTourSlot({ page, session, root: new URL(root).pathname, words, signal, acted: () => {} })
    : { room: null };
  openEmbedPanel(slot, { page, session, parts, root, tour, words });
  adoptLinks(page, session, () => {}, signal);
  sayStatus(document.querySelector('[role="status"]'), session, tour, words, signal);
  page.dataset['embed'] = 'started';

  if (parts.includes('map')) {
    const map = keepMap({
      section,
      session,
      geometries,
      words: words.liveMap,
      gestures: words.embed.gestures,
      archiveUrl: groundFile === null ? null : new URL(`../${groundFile}`, root).href,
      isTelling: () => tour.room?.tour.player.isPlaying ?? false,
      isAsked
    });
    const button = section.querySelector<HTMLButtonElement>('.embed-start button');
    if (button !== null) {
      button.disabled = false;
      button.textContent = words.embed.start;
      button.addEventListener('click', () => map.ask());
    }
  }
  return driveEmbed({ session, tour, hasTour, happened });
}

/** The text is not here: links to a passage lead to the briefing's own page, and are none of the session's verbs. */
function leadToText(page: HTMLElement): void {
  page.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link !== null) delete link.dataset['passageLink'];
    },
    { capture: true }
  );
}
