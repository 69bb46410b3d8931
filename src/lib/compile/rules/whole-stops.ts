import { diagnose } from '#lib/briefing/diagnostic.ts';
import { toPlainText } from '#lib/briefing/rich-text.ts';
import { maxNarrationLength, maxStops } from '../limits.ts';
import type { Rule } from './rule.ts';

/** A tour has at most 500 stops; each has a place, a heading, and narration of at most 5,000 characters. */
export const wholeStops: Rule = function* ({ stops, hasTour }) {
  const excess = stops[maxStops];
  if (excess) {
    yield diagnose(
      'stops-too-many',
      excess.at,
      `found ${stops.length} stops, expected at most ${maxStops}`,
      'tell less, or make two briefings'
    );
  }
  if (!hasTour) return;
  for (const { stop, at } of stops) {
    if (stop.places.length === 0) {
      yield diagnose(
        'stop-without-place',
        at,
        'found no places=',
        'say places= and the ids of what it shows'
      );
    }
    if (stop.title === '') {
      yield diagnose(
        'stop-untitled',
        at,
        'found no heading',
        'begin the stop with a heading, as in ## Beirut'
      );
    }
    const narration = toPlainText(stop.narration);
    if (narration.trim() === '') {
      yield diagnose('stop-silent', at, 'found no narration', 'say below the heading what there is to see');
    } else if (narration.length > maxNarrationLength && Array.from(narration).length > maxNarrationLength) {
      yield diagnose(
        'narration-too-long',
        at,
        `found ${Array.from(narration).length} characters, expected at most ${maxNarrationLength}`,
        'make it two stops'
      );
    }
  }
};
