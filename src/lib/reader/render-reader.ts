import { render } from 'svelte/server';
import type { Briefing } from '#lib/briefing/briefing.ts';
import type { Focus } from '#lib/briefing/focus.ts';
import ReaderPage from './ReaderPage.svelte';

/**
 * The whole reader as HTML, for a page that is made at build time. It is not hydrated: it carries no
 * hydration marks, and the client leaves it as it stands.
 *
 * @param root the way from the page to the briefing's own page, such as `./` or `../../`.
 */
export function renderReader(briefing: Briefing, focus: Focus, root: string): string {
  return render(ReaderPage, { props: { briefing, focus, root } }).body.replace(/<!--.*?-->/gs, '');
}
