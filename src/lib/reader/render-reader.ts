import { render } from 'svelte/server';
import type { Briefing } from '#lib/briefing/briefing.ts';
import type { Focus } from '#lib/briefing/focus.ts';
import ReaderPage from './ReaderPage.svelte';

/** What a page of the reader shows. */
export interface RenderedPage {
  readonly briefing: Briefing;
  readonly focus: Focus;
  /** The way from the page to the briefing's own page, such as `./` or `../../`. */
  readonly root: string;
  /** The still map as SVG with its links made for this page; null where there is none. */
  readonly still: string | null;
}

/**
 * The whole reader as HTML, for a page that is made at build time. It is not hydrated: it carries no
 * hydration marks, and the client leaves it as it stands.
 */
export function renderReader(page: RenderedPage): string {
  return render(ReaderPage, { props: page }).body.replace(/<!--.*?-->/gs, '');
}
