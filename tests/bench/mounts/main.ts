import type { FeatureCollection, Geometry } from 'geojson';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { openMap } from '#lib/map/load-map.ts';
import { Session } from '#lib/session/session.svelte.ts';
import { wordsFor } from '#lib/words/words-for.ts';

/** A page that opens the map of a briefing and closes it again, as often as `mountMap` is called. */
const section = document.querySelector<HTMLElement>('#map');
if (section === null) throw new Error('The page has no place for a map.');
const { slug, archive } = Object.fromEntries(new URLSearchParams(location.search)) as Record<string, string>;
const read = async <T>(name: string) => (await (await fetch(`../${slug}/${name}`)).json()) as T;
const briefing = await read<Briefing>('briefing.json');
const geometries = await read<FeatureCollection<Geometry | null>>('places.geojson');
const archiveUrl = new URL(`../basemap/${archive}`, location.href).href;

/** Opens the map with a session of its own, waits until it is drawn, and closes it. */
async function mountMap(): Promise<void> {
  const closing = new AbortController();
  const session = new Session(briefing);
  const drawn = new Promise<void>((ready) => {
    const watch = new MutationObserver(() => {
      if (section?.dataset['map'] !== 'ready') return;
      watch.disconnect();
      ready();
    });
    watch.observe(section as HTMLElement, { attributeFilter: ['data-map'] });
  });
  openMap({
    section: section as HTMLElement,
    session,
    geometries,
    words: wordsFor('en').liveMap,
    archiveUrl,
    signal: closing.signal,
    report: () => {}
  });
  await drawn;
  closing.abort();
  performance.clearMarks();
}

Object.assign(window, { mountMap });
