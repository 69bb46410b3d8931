import { untrack } from 'svelte';
import type { Stop } from '#lib/briefing/briefing.ts';
import { narrateStop, type StopNarration } from '#lib/narration/narrate-stop.ts';
import { placeAt } from '#lib/narration/spoken-sentences.ts';
import type { FocusChange, Session } from '#lib/session/session.svelte.ts';
import { CaptionsNarrator } from './captions-narrator.ts';
import type { Clock, Undo } from './clock.ts';
import type { Narrator } from './narrator.ts';
import { OneNarrator, type Channel } from './one-narrator.ts';
import { Player } from './player.svelte.ts';
import { RecordingNarrator } from './recording-narrator.ts';
import type { Recordings } from './recording.ts';
import { matchingVoices, type DeviceVoice, type Speech } from './speech.ts';
import { VoiceNarrator } from './voice-narrator.ts';
import type { VoiceTrouble } from './voice-telling.ts';

/** Who is to tell the tour; a stop without a recording is told in captions. */
export type NarratorChoice =
  | { readonly kind: 'captions' }
  | { readonly kind: 'recording' }
  | { readonly kind: 'voice'; readonly id: string };

/** What the tour needs of the browser; null where it has none. */
export interface TourPorts {
  readonly clock: Clock;
  readonly speech: Speech | null;
  readonly recordings: Recordings | null;
  readonly channel: Channel | null;
  /** Acts once, when the camera rests; at once if it does. */
  whenAtRest(act: () => void): Undo;
}

/** The tour of a briefing: its player, who tells it, and its place in the session. */
export class GuidedTour {
  readonly session: Session;
  readonly player: Player;
  readonly hasRecordings: boolean;
  readonly #ports: TourPorts;
  readonly #captions: Narrator;
  readonly #narrations: StopNarration[] = [];
  readonly #one: OneNarrator;
  #choice = $state.raw<NarratorChoice>({ kind: 'captions' });
  #voices = $state.raw<readonly DeviceVoice[]>([]);
  #trouble = $state.raw<VoiceTrouble | 'recording' | null>(null);
  #voiceNarrator: VoiceNarrator | null = null;
  #heeded: FocusChange | null = null;
  #wasPlaying = false;
  #lit: string | null = null;

  constructor(session: Session, ports: TourPorts) {
    this.session = session;
    this.#ports = ports;
    this.#captions = new CaptionsNarrator(ports.clock);
    this.#one = new OneNarrator(ports.channel);
    this.hasRecordings = ports.recordings !== null && this.stops.some((stop) => stop.audio !== undefined);
    if (this.hasRecordings) this.#choice = { kind: 'recording' };
    this.player = new Player(this.stops.length, {
      clock: ports.clock,
      narrator: (stop) => this.#narratorFor(stop),
      narration: (stop) => this.narration(stop),
      whenAtRest: (act) => ports.whenAtRest(act),
      show: (stop, ofItself) => void session.focusStop(stop, 'tour', ofItself)
    });
  }

  get stops(): readonly Stop[] {
    return this.session.briefing.tour;
  }

  get choice(): NarratorChoice {
    return this.#choice;
  }

  /** The browser's voices for the briefing's language, the best one first, as far as they are known by now. */
  get voices(): readonly DeviceVoice[] {
    return this.#voices;
  }

  /** What went wrong with the one who was to tell, until another is chosen. */
  get trouble(): VoiceTrouble | 'recording' | null {
    return this.#trouble;
  }

  /** Whether something is heard while the tour plays; screen readers are not spoken over. */
  get isSounding(): boolean {
    const { player } = this;
    if (!player.isPlaying || player.stop === null || this.#trouble !== null) return false;
    return this.#isSpokenAt(player.stop);
  }

  /** The place that is being told of; null while nothing is told. */
  get toldPlace(): string | null {
    const { player } = this;
    if (player.stop === null || !player.isPlaying) return null;
    const sentence = this.narration(player.stop).sentences[player.sentence];
    return sentence === undefined ? null : placeAt(sentence, player.reached);
  }

  /** What a stop of the tour says, counted from 1; one that the tour does not have is a mistake of the caller. */
  narration(stop: number): StopNarration {
    const known = this.#narrations[stop] ?? narrateStop(this.session.briefing, stop);
    if (known === null) throw new RangeError(`The tour has no stop ${stop}.`);
    this.#narrations[stop] = known;
    return known;
  }

  /** Chooses who tells; what is being told is told again by the new one. */
  choose(choice: NarratorChoice): void {
    this.#choice = choice;
    this.#trouble = null;
    this.#voiceNarrator = null;
    this.player.retell();
  }

  /** Closes the tour and looks at nothing in particular. */
  end(): void {
    this.player.finish();
    this.session.clear('panel');
  }

  /** Keeps the tour in step with the session, the voices and the other tours, until it is undone. Silent afterwards. */
  follow(): Undo {
    const { session, player } = this;
    const { speech } = this.#ports;
    const learn = (): void => {
      this.#voices = speech === null ? [] : matchingVoices(speech.voices(), session.briefing.lang);
    };
    learn();
    const undo = [speech?.onVoices(learn), this.#one.onOther(() => player.pause())];
    const stop = $effect.root(() => {
      $effect(() => this.sync());
    });
    return () => {
      stop();
      player.finish();
      this.#light(null);
      for (const each of undo) each?.();
    };
  }

  /**
   * Brings the tour in step with the session, and the session's hover with what is told. What the reader does elsewhere
   * takes over: a stop that an address leads to is there silently, anything else lets the tour wait.
   */
  sync(): void {
    const { session, player } = this;
    const { change, following } = session;
    if (change !== this.#heeded) {
      this.#heeded = change;
      const { focus, origin } = change;
      if (origin !== 'tour')
        untrack(() => (focus.kind === 'stop' ? player.arrive(focus.number) : player.takeOver()));
    }
    if (!following) untrack(() => player.takeOver());
    const { isPlaying } = player;
    if (isPlaying && !this.#wasPlaying) this.#one.claim();
    this.#wasPlaying = isPlaying;
    this.#light(this.toldPlace);
  }

  #light(place: string | null): void {
    if (place === this.#lit) return;
    this.#lit = place;
    untrack(() => this.session.rest(place === null ? null : { kind: 'place', id: place }));
  }

  #isSpokenAt(stop: number): boolean {
    switch (this.#choice.kind) {
      case 'captions':
        return false;
      case 'recording':
        return this.stops[stop - 1]?.audio !== undefined;
      case 'voice':
        return this.#ports.speech !== null;
    }
  }

  #narratorFor(stop: number): Narrator {
    const { clock, speech, recordings } = this.#ports;
    const choice = this.#choice;
    const audio = this.stops[stop - 1]?.audio;
    if (choice.kind === 'recording' && audio !== undefined && recordings !== null) {
      return new RecordingNarrator(audio, {
        recordings,
        clock,
        gaveUp: () => (this.#trouble = 'recording')
      });
    }
    if (choice.kind === 'voice' && speech !== null) {
      return (this.#voiceNarrator ??= new VoiceNarrator({
        speech,
        clock,
        voice: choice.id,
        gaveUp: (trouble) => (this.#trouble = trouble)
      }));
    }
    return this.#captions;
  }
}
