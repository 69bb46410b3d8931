import { tick } from 'svelte';
import type { EmbedState, ErrorCode, HappeningKind } from '#lib/embed/protocol/messages.ts';
import type { Order, StartedEmbed } from '#lib/embed/frame/started-embed.ts';
import type { EmbedTarget } from '#lib/embed/protocol/parse-target.ts';
import { isSameFocus, type Focus } from '#lib/briefing/focus.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import type { TourRoom } from '../client/tour-room.svelte.ts';
import type { TourSlot } from '../client/tour-slot.svelte.ts';

/** What driving an embed from outside needs. */
export interface DriveOptions {
  readonly session: Session;
  readonly tour: TourSlot;
  readonly hasTour: boolean;
  happened(kind: HappeningKind): void;
}

/** How an embed obeys the page around it, and what it tells of itself. */
export function driveEmbed({ session, tour, hasTour, happened }: DriveOptions): StartedEmbed {
  /** The stop that was shown last, though the tour's code may not have been there. */
  let lastStop = 0;
  const stops = hasTour ? session.briefing.tour.length : 0;
  const driver: StartedEmbed = {
    get state(): EmbedState {
      const { focus } = session;
      return {
        started: true,
        place: focus.kind === 'place' ? focus.id : null,
        stop: focus.kind === 'stop' ? focus.number : null,
        stops,
        playing: tour.room?.tour.player.isPlaying ?? false
      };
    },
    obey
  };
  tell();
  return driver;

  async function obey(order: Order): Promise<ErrorCode | null> {
    if (order.kind === 'goTo') return goTo(order.to);
    if (stops === 0) return 'no-tour';
    const player = tour.room?.tour.player;
    switch (order.kind) {
      case 'pause':
        player?.pause();
        return null;
      case 'play':
        return play();
      case 'next':
        return step(1);
      case 'previous':
        return step(-1);
    }
  }

  function goTo(to: EmbedTarget): ErrorCode | null {
    if (to.kind === 'place') return session.focusPlace(to.id, 'host') === null ? null : 'unknown-place';
    if (stops === 0) return 'no-tour';
    return session.focusStop(to.number, 'host') === null ? null : 'unknown-stop';
  }

  function step(by: 1 | -1): ErrorCode | null {
    const { focus } = session;
    const player = tour.room?.tour.player;
    const now = focus.kind === 'stop' ? focus.number : lastStop;
    if (now + by < 1 || now + by > stops) return 'unknown-stop';
    // Who was playing goes on playing there.
    if (player?.isPlaying === true) player.goTo(now + by);
    else session.focusStop(now + by, 'host');
    return null;
  }

  async function play(): Promise<ErrorCode | null> {
    const { focus } = session;
    if (focus.kind !== 'stop') session.focusStop(Math.max(1, lastStop), 'host');
    const room = tour.room ?? (await whenThere());
    // The tour first hears of the stop that it has been led to.
    await tick();
    room?.tour.player.play();
    return room === null ? 'not-available' : null;
  }

  /** The tour's code is on its way; null where it does not come in time. */
  function whenThere(): Promise<TourRoom | null> {
    return new Promise((resolve) => {
      const stop = $effect.root(() => {
        $effect(() => {
          if (tour.room !== null) done(tour.room);
        });
      });
      const late = setTimeout(() => done(null), 20_000);
      function done(room: TourRoom | null): void {
        clearTimeout(late);
        resolve(room);
        queueMicrotask(stop);
      }
    });
  }

  function tell(): void {
    let told: Focus = session.focus;
    let isBegun = false;
    $effect.root(() => {
      $effect(() => {
        const { focus } = session;
        const isNew = !isSameFocus(focus, told);
        told = focus;
        if (focus.kind === 'stop') lastStop = focus.number;
        if (isNew && (focus.kind === 'place' || focus.kind === 'stop')) happened(focus.kind);
      });
      $effect(() => {
        const state = tour.room?.tour.player.state.kind ?? 'closed';
        if (state === 'playing' && !isBegun) {
          isBegun = true;
          happened('tourstart');
        } else if (isBegun && (state === 'finished' || state === 'closed')) {
          isBegun = false;
          happened('tourend');
        }
      });
    });
  }
}
