import { mount, unmount } from 'svelte';
import { SourcesList } from '#lib/panel/sources/sources-list.svelte.ts';
import SourcesControls from '#lib/panel/sources/SourcesControls.svelte';
import type { ListOptions } from './panel-places.svelte.ts';

/** A list of sources that can be told to show one of them, whatever is filtered. */
export interface AdoptedSources {
  reveal(): void;
}

/** Makes the prerendered list of sources filterable. What is left out stays in the page, and in print. */
export function adoptSources({ element, session, words, signal, announce }: ListOptions): AdoptedSources {
  const sources = new SourcesList(session.briefing.sources);
  const list = element.querySelector('.source-list');
  if (list === null) return { reveal: () => {} };
  const items = [...list.querySelectorAll<HTMLElement>('[data-source]')];
  tellRemarks(items, new Map(session.briefing.sources.map(({ id, note }) => [id, note])));
  const anchor = document.createComment('');
  list.before(anchor);
  const controls = mount(SourcesControls, { target: element, anchor, props: { list: sources, words } });
  let isFirst = true;
  const stop = $effect.root(() => {
    $effect(() => {
      const { found, all } = sources;
      for (const item of items) item.hidden = !found.has(item.dataset['source'] ?? '');
      const own = words.views.sourceList;
      if (!isFirst) announce(found.size === 0 ? own.none : own.shown(found.size, all));
      isFirst = false;
    });
  });
  signal.addEventListener('abort', () => {
    stop();
    void unmount(controls);
  });
  return { reveal: () => sources.clear() };
}

/** What the editor remarks on each source, by which it can be filtered. */
function tellRemarks(items: readonly HTMLElement[], remarks: ReadonlyMap<string, string | undefined>): void {
  for (const item of items) {
    const remark = remarks.get(item.dataset['source'] ?? '');
    if (remark === undefined) continue;
    const line = document.createElement('span');
    line.className = 'source-remark';
    line.textContent = remark;
    item.append(line);
  }
}
