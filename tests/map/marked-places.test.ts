import { describe, expect, it } from 'vitest';
import { markedPlaces } from '#lib/map/marked-places.ts';
import { en } from '#lib/words/en.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const stop = { id: 's', title: 'A stop', passages: [], flows: [], camera: null, narration: [] };
const tour = [
  { ...stop, places: ['damascus'] },
  { ...stop, places: ['beirut', 'damascus'] }
];
const labels = (briefing: typeof smallBriefing) =>
  markedPlaces(briefing, en.liveMap).map(({ label }) => label);

describe('markedPlaces', () => {
  it('goes in the order of the tour, then of reading, each place once', () => {
    const ids = markedPlaces({ ...smallBriefing, tour }, en.liveMap).map(({ id }) => id);
    const located = smallBriefing.places.filter(({ point }) => point !== null).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['damascus', 'beirut']);
    expect(ids.slice(2)).toEqual(located.filter((id) => id !== 'damascus' && id !== 'beirut'));
  });

  it('says at which stop a place comes first', () => {
    expect(labels({ ...smallBriefing, tour }).slice(0, 2)).toEqual([
      'Damascus, stop 1 of 2',
      'Beirut, stop 2 of 2'
    ]);
  });

  it('says what is not exact, also of a place without a stop', () => {
    const cemetery = smallBriefing.places.find(({ id }) => id === 'cemetery');
    expect(cemetery?.certainty).toBe('approximate');
    expect(labels({ ...smallBriefing, tour: [] })).toContain(`${cemetery?.name}, approximate location`);
    expect(labels({ ...smallBriefing, tour: [{ ...stop, places: ['cemetery'] }] })).toContain(
      `${cemetery?.name}, stop 1 of 1, approximate location`
    );
  });
});
