import type { Words } from '#lib/words/en.ts';
import type { Period } from './timeline-groups.ts';

/** What a period is called above its events. */
export function periodName(period: Period, words: Words): string {
  switch (period.kind) {
    case 'before':
      return words.views.periods.before(period.until);
    case 'during':
      return words.views.periods.during(period.from, period.until);
    case 'after':
      return words.views.periods.after(period.from);
  }
}

/** The same in few words, for the axis. */
export function shortPeriodName(period: Period, words: Words): string {
  switch (period.kind) {
    case 'before':
      return words.views.stripShort.before;
    case 'during':
      return words.views.stripShort.during(period.from, period.until);
    case 'after':
      return words.views.stripShort.after;
  }
}
