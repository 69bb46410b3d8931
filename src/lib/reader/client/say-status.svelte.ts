import { narratePlace } from '#lib/narration/narrate-place.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import type { Words } from '#lib/words/en.ts';

/** Says in the page's one status region what the focus has become, once for each change, and what was not found. */
export function sayStatus(
  status: HTMLElement | null,
  session: Session,
  words: Words,
  signal: AbortSignal
): void {
  if (status === null) return;
  let isFirst = true;
  const stop = $effect.root(() => {
    $effect(() => {
      const { focus } = session.change;
      const { notice } = session;
      const said = notice !== null ? words.status.notFound : saidOf();
      if (!isFirst) status.textContent = said;
      isFirst = false;

      function saidOf(): string {
        if (focus.kind !== 'place') return '';
        const narration = narratePlace(session.briefing, focus.id);
        if (narration === null) return '';
        return words.status.opened(narration.name, words.counts.passages(narration.passages.length));
      }
    });
  });
  signal.addEventListener('abort', stop);
}
