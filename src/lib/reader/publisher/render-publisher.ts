import { render } from 'svelte/server';
import type { Briefing } from '#lib/briefing/briefing.ts';
import BuilderPage from './BuilderPage.svelte';
import GalleryPage from './GalleryPage.svelte';

/** The embed builder of a briefing as HTML; `siteUrl` is absolute with a slash at its end, or null. */
export function renderBuilder(briefing: Briefing, siteUrl: string | null): string {
  return plain(render(BuilderPage, { props: { briefing, siteUrl } }).body);
}

/** The gallery for publishers as HTML: its examples are of the first of these briefings. */
export function renderGallery(briefings: readonly Briefing[], siteUrl: string | null): string {
  return plain(render(GalleryPage, { props: { briefings, siteUrl } }).body);
}

/** It is not hydrated. */
function plain(html: string): string {
  return html.replace(/<!--.*?-->/gs, '');
}
