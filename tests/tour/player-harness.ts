import type { StopNarration } from '#lib/narration/narrate-stop.ts';
import { spokenSentences } from '#lib/narration/spoken-sentences.ts';
import type { Narrator, Telling, TellingEvents } from '#lib/tour/narrator.ts';
import { Player } from '#lib/tour/player.svelte.ts';
import { FakeClock } from '../fakes/fake-clock.ts';

/** A narration of so many sentences. */
export function narrationOf(stop: number, sentences = 3): StopNarration {
  const text = Array.from({ length: sentences }, (_, index) => `Stop ${stop} says sentence ${index + 1}.`);
  const told = spokenSentences(`stop-${stop}`, [{ kind: 'paragraph', children: [text.join(' ')] }], 'en');
  const legend = {
    points: [],
    regions: false,
    areas: false,
    historicAreas: false,
    lines: false,
    approximate: false,
    disputed: false,
    flows: [],
    notShown: []
  };
  return {
    id: `stop-${stop}`,
    number: stop,
    title: `Stop ${stop}`,
    lang: 'en',
    sentences: told,
    durationMs: Math.max(
      4000,
      told.reduce((sum, { durationMs }) => sum + durationMs, 0)
    ),
    legend
  };
}

/** One telling that a test drives; events may come late, as those of browsers do. */
export interface HandTelling {
  readonly stop: number;
  readonly from: number;
  readonly speed: number;
  readonly events: TellingEvents;
  isActive: boolean;
}

/** A narrator whose tellings go on only by hand. */
export class HandNarrator implements Narrator {
  readonly tellings: HandTelling[] = [];

  get active(): HandTelling[] {
    return this.tellings.filter((telling) => telling.isActive);
  }

  tell(narration: StopNarration, from: number, speed: number, events: TellingEvents): Telling {
    const telling: HandTelling = { stop: narration.number, from, speed, events, isActive: true };
    this.tellings.push(telling);
    return { stop: () => void (telling.isActive = false) };
  }

  /** The telling that is heard has come to its end. */
  end(): void {
    const [telling] = this.active;
    if (telling === undefined) return;
    telling.isActive = false;
    telling.events.ended();
  }
}

/** A player with a clock, a narrator and a camera that a test drives, and all that it has shown. */
export function playerHarness(stops: number) {
  const clock = new FakeClock();
  const narrator = new HandNarrator();
  const shown: number[] = [];
  const shownOfItself: number[] = [];
  const waiting = new Set<() => void>();
  const camera = {
    isResting: true,
    /** The camera starts to move, or comes to rest. */
    rest(isResting: boolean): void {
      camera.isResting = isResting;
      if (!isResting) return;
      for (const act of [...waiting]) {
        waiting.delete(act);
        act();
      }
    },
    get waiting(): number {
      return waiting.size;
    }
  };
  const player = new Player(stops, {
    clock,
    narrator: () => narrator,
    narration: (stop) => narrationOf(stop),
    whenAtRest(act) {
      if (camera.isResting) {
        act();
        return () => {};
      }
      waiting.add(act);
      return () => void waiting.delete(act);
    },
    show(stop, ofItself) {
      shown.push(stop);
      if (ofItself) shownOfItself.push(stop);
    }
  });
  return { player, clock, narrator, camera, shown, shownOfItself };
}
