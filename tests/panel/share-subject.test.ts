import { describe, expect, it } from 'vitest';
import { shareSubject } from '#lib/panel/share/share-subject.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

describe('shareSubject', () => {
  it.each([
    [{ kind: 'none' }, { kind: 'briefing', name: 'A small briefing' }],
    [
      { kind: 'place', id: 'kerman', flow: null },
      { kind: 'place', name: 'Kerman' }
    ],
    [
      { kind: 'passage', id: 'first' },
      { kind: 'passage', name: 'Two bombs' }
    ],
    [
      { kind: 'stop', number: 2 },
      { kind: 'stop', name: 'Damascus' }
    ],
    [
      { kind: 'place', id: 'atlantis', flow: null },
      { kind: 'briefing', name: 'A small briefing' }
    ],
    [
      { kind: 'stop', number: 9 },
      { kind: 'briefing', name: 'A small briefing' }
    ]
  ] as const)('names what is open: %o', (focus, subject) => {
    expect(shareSubject(smallBriefing, focus)).toEqual(subject);
  });
});
