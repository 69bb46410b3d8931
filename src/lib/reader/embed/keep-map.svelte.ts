import { ClaimBoard } from '#lib/embed/claim-board.ts';
import type { GuestMap, MapView } from '#lib/map/guest-map.ts';
import { openLiveMap, type LiveMapOptions } from '../client/open-live-map.ts';
import { claimChannel } from './claim-channel.ts';

/** What keeping the map of an embed needs. */
export interface KeptMapOptions extends Omit<LiveMapOptions, 'guest' | 'signal'> {
  readonly gestures: NonNullable<LiveMapOptions['guest']>['gestures'];
  /** Whether the tour is being told: then the map stays even out of sight. */
  isTelling(): boolean;
  /** Whether the reader or the host has asked for the map, rather than scrolled to it. */
  readonly isAsked: boolean;
}

/** A map that can be asked for again. */
export interface KeptMap {
  /** The reader wants it, whoever else has one. */
  ask(): void;
}

/** So long a map may be out of sight before it is let go. */
const restAfterMs = 10_000;
/** By then the other embeds have said whether they have their maps. */
const hearingMs = 120;

/**
 * Keeps the map of an embed: it is let go when it has been out of sight for a while and nothing is being told, its last
 * picture staying in its place, and it comes back as it was. Where many embeds are on a page, those in view that came
 * first keep theirs, and the others keep a picture and a button.
 */
export function keepMap(options: KeptMapOptions): KeptMap {
  const { section, gestures, isTelling } = options;
  const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
  let isSeen = $state(true);
  let live = $state.raw<AbortController | null>(null);
  let map: GuestMap | null = null;
  let view: MapView | null = null;
  let hearing: ReturnType<typeof setTimeout> | undefined;

  const board = new ClaimBoard(id, claimChannel(), (what) => {
    if (live === null) {
      if (isSeen && what === 'let-go') want(false);
    } else if (!board.holds || (what === 'wanted' && !isSeen && !isTelling())) rest();
  });

  const watch = new IntersectionObserver((entries) => {
    isSeen = entries[entries.length - 1]?.isIntersecting === true;
  });
  watch.observe(section);
  addEventListener('pagehide', () => board.leave());
  addEventListener(
    'pageshow',
    ({ persisted }) => persisted && live !== null && board.claim(Date.now(), false)
  );

  $effect.root(() => {
    $effect(() => {
      if (isSeen && live === null) want(false);
    });
    $effect(() => {
      if (isSeen || live === null || isTelling()) return;
      const waiting = setTimeout(rest, restAfterMs);
      return () => clearTimeout(waiting);
    });
  });
  if (options.isAsked) want(true);

  function want(isAsked: boolean): void {
    if (live !== null || section.dataset['map'] === 'failed') return;
    board.claim(Date.now(), isAsked);
    clearTimeout(hearing);
    hearing = setTimeout(() => (board.holds ? open() : yieldMap()), hearingMs);
  }

  function open(): void {
    if (live !== null) return;
    const opening = new AbortController();
    live = opening;
    offer(false);
    const guest = {
      view,
      gestures,
      opened(opened: GuestMap) {
        map = opened;
        opened.onLost(() => {
          // The browser gives the memory of what nobody sees to others.
          if (!isSeen) rest();
        });
      }
    };
    void openLiveMap({ ...options, guest, signal: opening.signal });
  }

  /** Lets the map go, and leaves its picture. */
  function rest(): void {
    if (live === null) return;
    if (map !== null && section.dataset['map'] === 'ready') {
      view = map.view;
      const picture = map.picture();
      section.querySelector('.embed-picture')?.remove();
      if (picture !== null) {
        picture.className = 'embed-picture';
        section.querySelector('.poster')?.after(picture);
      }
    }
    const letting = live;
    live = null;
    map = null;
    letting.abort();
    section.dataset['map'] = 'poster';
    yieldMap();
  }

  function yieldMap(): void {
    board.leave();
    offer(isSeen);
  }

  /** The button by which the reader gets the map back. */
  function offer(isOffered: boolean): void {
    const button = section.querySelector('.embed-start');
    button?.toggleAttribute('data-resting', isOffered);
  }

  return {
    ask() {
      board.leave();
      want(true);
    }
  };
}
