import type { Briefing } from '#lib/briefing/briefing.ts';
import type { Focus } from '#lib/briefing/focus.ts';
import { passageLabel } from '../article-index.ts';

/** What is open, as one would hand it on. */
export interface ShareSubject {
  readonly kind: 'briefing' | 'place' | 'passage' | 'stop';
  /** The name of the place, the label of the passage, the title of the stop or of the briefing. */
  readonly name: string;
}

/** A piece of code that puts what is shared into another page. */
export interface ShareEmbed {
  /** What it is, such as “Frame”. */
  readonly name: string;
  /** What it is good for, in a sentence or two. */
  readonly about: string;
  readonly code: string;
}

/** What a focus shares; a focus on what the briefing does not have shares the briefing. */
export function shareSubject(briefing: Briefing, focus: Focus): ShareSubject {
  const whole: ShareSubject = { kind: 'briefing', name: briefing.title };
  switch (focus.kind) {
    case 'none':
      return whole;
    case 'place': {
      const place = briefing.places.find(({ id }) => id === focus.id);
      return place === undefined ? whole : { kind: 'place', name: place.name };
    }
    case 'passage': {
      const passage = briefing.passages.find(({ id }) => id === focus.id);
      return passage === undefined ? whole : { kind: 'passage', name: passageLabel(passage) };
    }
    case 'stop': {
      const stop = briefing.tour[focus.number - 1];
      return stop === undefined ? whole : { kind: 'stop', name: stop.title };
    }
  }
}
