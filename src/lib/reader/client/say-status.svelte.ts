import { untrack } from 'svelte';
import { narratePlace } from '#lib/narration/narrate-place.ts';
import type { Notice, Session } from '#lib/session/session.svelte.ts';
import type { Words } from '#lib/words/en.ts';
import type { TourSlot } from './tour-slot.svelte.ts';

/**
 * Says in the page's one status region what the focus has become, once for each change, and what was not found, which
 * everyone sees until the next change. While the tour is heard its stops are not said too.
 */
export function sayStatus(
  status: HTMLElement | null,
  session: Session,
  tour: TourSlot,
  words: Words,
  signal: AbortSignal
): void {
  if (status === null) return;
  let isFirst = true;
  const stop = $effect.root(() => {
    $effect(() => {
      const { focus, origin } = session.change;
      const { notice } = session;
      const said = notice !== null ? saidOfNotice(notice) : saidOf();
      status.toggleAttribute('data-notice', notice !== null);
      // Who arrives hears the page; what it does not have is said all the same.
      if (!isFirst || notice !== null) status.textContent = said;
      isFirst = false;

      function saidOfNotice({ kind }: Notice): string {
        const { noSuchPlace, noSuchPassage, noSuchStop, notFound } = words.status;
        if (kind === 'unknown-place') return noSuchPlace;
        if (kind === 'unknown-passage') return noSuchPassage;
        return kind === 'unknown-stop' ? noSuchStop : notFound;
      }

      function saidOf(): string {
        if (focus.kind === 'stop') return saidOfStop(focus.number);
        if (focus.kind !== 'place') return '';
        const narration = narratePlace(session.briefing, focus.id);
        if (narration === null) return '';
        return words.status.opened(narration.name, words.counts.passages(narration.passages.length));
      }

      function saidOfStop(number: number): string {
        // Who followed a link to the stop is led to its heading, and hears that.
        if (origin === 'panel' || untrack(() => tour.room?.tour.isSounding === true)) return '';
        const { tour: stops } = session.briefing;
        return words.stopTitle(words.stopOf(number, stops.length), stops[number - 1]?.title ?? '');
      }
    });
  });
  signal.addEventListener('abort', stop);
}
