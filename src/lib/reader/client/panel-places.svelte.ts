import { mount, unmount, untrack } from 'svelte';
import { PlacesList } from '#lib/panel/places/places-list.svelte.ts';
import PlacesControls from '#lib/panel/places/PlacesControls.svelte';
import type { Session } from '#lib/session/session.svelte.ts';
import type { Words } from '#lib/words/en.ts';
import { arrangeItems } from './panel-arrange.ts';

/** What a list comes to life with. */
export interface ListOptions {
  /** The view: a prerendered list with its heading. */
  readonly element: HTMLElement;
  readonly session: Session;
  readonly words: Words;
  readonly signal: AbortSignal;
  announce(sentence: string): void;
}

/**
 * Makes the prerendered list of places sortable and filterable. What it leaves out, the session leaves out too, and what
 * the session leaves out, for any reason, is left out here: list and map show one state.
 */
export function adoptPlaces({ element, session, words, signal, announce }: ListOptions): void {
  const list = element.querySelector<HTMLElement>('.place-list');
  if (list === null) return;
  const places = new PlacesList(session.briefing);
  const items = new Map(
    [...list.querySelectorAll<HTMLElement>('[data-place-item]')].map((item) => [
      item.dataset['placeItem'] ?? '',
      item
    ])
  );
  for (const { id, kind } of session.briefing.places) tellKind(items.get(id), words.placeKinds[kind]);
  const visible = $derived(places.found.filter(({ place }) => session.visible.places?.has(place.id) ?? true));
  const anchor = document.createComment('');
  list.before(anchor);
  const controls = mount(PlacesControls, {
    target: element,
    anchor,
    props: { list: places, shown: () => visible.length, words }
  });
  let isFirst = true;
  const stop = $effect.root(() => {
    $effect(() => {
      const { chosen } = places;
      untrack(() => session.showPlaces(chosen));
    });
    $effect(() => {
      list.dataset['order'] = places.order;
      arrangeItems(
        list,
        items,
        places.found.map(({ place }) => place.id),
        visible.map(({ place }) => place.id)
      );
    });
    $effect(() => tellFoundNames());
    $effect(() => {
      const current = session.place?.id;
      for (const [id, item] of items) {
        const link = item.querySelector('a');
        if (id === current) link?.setAttribute('aria-current', 'true');
        else link?.removeAttribute('aria-current');
      }
    });
    $effect(() => {
      const said = words.views.placeList.shown(visible.length, items.size);
      if (!isFirst) announce(visible.length === 0 ? words.views.placeList.none : said);
      isFirst = false;
    });
    // “Show all” is said elsewhere: the field and the choice follow.
    $effect(() => {
      if (session.showing.places === null) places.clear();
    });
  });
  signal.addEventListener('abort', () => {
    stop();
    void unmount(controls);
  });

  /** By which name a place was found, where it is not its own. */
  function tellFoundNames(): () => void {
    const told = visible.flatMap(({ place, foundAs }) => {
      if (foundAs === null) return [];
      const name = document.createElement('span');
      name.className = 'found-as';
      name.lang = foundAs.lang;
      name.dir = foundAs.dir;
      name.textContent = foundAs.name;
      items.get(place.id)?.querySelector('a')?.after(' ', name);
      return [name];
    });
    return () => {
      for (const name of told) name.remove();
    };
  }
}

function tellKind(item: HTMLElement | undefined, name: string): void {
  const kind = document.createElement('span');
  kind.className = 'place-kind';
  kind.textContent = name;
  item?.querySelector('a')?.after(' ', kind);
}
