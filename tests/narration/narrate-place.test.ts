import { describe, expect, it } from 'vitest';
import { narratePlace } from '#lib/narration/narrate-place.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const narrate = (id: string) => {
  const narration = narratePlace(smallBriefing, id);
  if (narration === null) throw new Error(`no place ${id}`);
  return narration;
};

describe('narratePlace', () => {
  it('answers null for a place that the briefing has not', () => {
    expect(narratePlace(smallBriefing, 'atlantis')).toBeNull();
    expect(narratePlace(smallBriefing, '__proto__')).toBeNull();
  });

  it('names the place in other languages with their direction, and not twice', () => {
    expect(narrate('kerman').localNames).toEqual([{ lang: 'fa', dir: 'rtl', name: 'کرمان' }]);
  });

  it('lists the passages that name the place, in text order', () => {
    expect(narrate('kerman').passages.map(({ passage }) => passage.id)).toEqual(['first', 'third']);
  });

  it('keeps of a passage the blocks that name the place, however deep', () => {
    const [passage] = narrate('cemetery').passages;
    expect(passage?.excerpt.map((block) => block.kind)).toEqual(['list']);
    expect(passage?.abridged).toBe(true);
    expect(narrate('kerman').passages[1]?.abridged).toBe(false);
  });

  it('finds a passage by the flow that it states', () => {
    expect(narrate('damascus').passages.map(({ passage }) => passage.id)).toEqual(['second']);
    expect(narrate('damascus').flows).toMatchObject([
      { direction: 'to-here', other: { id: 'israel', name: 'Israel' } }
    ]);
    expect(narrate('israel').flows).toMatchObject([{ direction: 'from-here', other: { id: 'damascus' } }]);
  });

  it('shows the whole passage where only its note names the place', () => {
    const [passage] = narrate('beirut').passages;
    expect(passage).toMatchObject({ passage: { id: 'second' }, abridged: false, notes: [{ id: 'note-1' }] });
  });

  it('says whose claim a passage is, or null where the voice is missing', () => {
    expect(narrate('kerman').passages.map(({ voice }) => voice?.name)).toEqual(['A. Author', 'The editor']);
    const voiceless = narratePlace({ ...smallBriefing, voices: [] }, 'kerman');
    expect(voiceless?.passages[0]?.voice).toBeNull();
  });

  it('knows what a place lies in and what lies in it', () => {
    expect(narrate('cemetery').within).toEqual({ id: 'kerman', name: 'Kerman' });
    expect(narrate('kerman').parts).toEqual([{ id: 'cemetery', name: 'Golzar Shohada' }]);
  });

  it('measures to nearby places and leaves out countries and places without a location', () => {
    const { nearby } = narrate('damascus');
    expect(nearby.map((place) => place.id)).toEqual(['beirut', 'kerman', 'cemetery']);
    expect(nearby[0]).toMatchObject({ distanceKm: 85, compass: 'nw' });
    expect(narrate('israel').nearby).toEqual([]);
  });

  it('says how sure the location is', () => {
    expect(narrate('cemetery')).toMatchObject({ certainty: 'approximate', precisionMeters: 300 });
    expect(narrate('kerman')).toMatchObject({ certainty: 'exact', precisionMeters: null, located: true });
    expect(narrate('israel').located).toBe(false);
  });

  it('writes identifiers as addresses', () => {
    expect(narrate('kerman').identifiers.map((identifier) => identifier.href)).toEqual([
      'https://www.wikidata.org/wiki/Q177374',
      'https://www.geonames.org/128234'
    ]);
  });

  it('leads to the neighbours in reading order and ends at both ends', () => {
    expect(narrate('kerman')).toMatchObject({ previous: null, next: { id: 'cemetery' } });
    expect(narrate('beirut')).toMatchObject({ previous: { id: 'damascus' }, next: null });
  });

  it('tells the events there', () => {
    expect(narrate('cemetery').events.map((event) => event.id)).toEqual(['first']);
  });
});
