import { describe, expect, it } from 'vitest';
import type { Place } from '#lib/briefing/briefing.ts';
import { framePlaces } from '#lib/map/frame-focus.ts';
import { frameReading } from '#lib/map/frame-reading.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const viewport = { width: 800, height: 600 };
const padding = { top: 50, right: 50, bottom: 50, left: 50 };
const places = (...ids: string[]): Place[] => smallBriefing.places.filter(({ id }) => ids.includes(id));
const camera = (...ids: string[]) => {
  const framed = framePlaces(places(...ids), viewport, padding);
  if (framed === null) throw new Error('no camera');
  return framed;
};

describe('frameReading', () => {
  it('keeps the map still where the places are in view', () => {
    const view = camera('beirut', 'damascus', 'kerman');
    expect(frameReading(places('beirut', 'kerman'), view, viewport, padding)).toBeNull();
  });

  it('brings places into view that are not', () => {
    const wanted = frameReading(places('kerman', 'beirut'), camera('damascus'), viewport, padding);
    expect(wanted).toEqual(camera('kerman', 'beirut'));
  });

  it('comes nearer from where they cannot be told apart, but not as near as for a card', () => {
    const far = { center: camera('cemetery').center, zoom: 1 };
    const wanted = frameReading(places('cemetery'), far, viewport, padding);
    expect(wanted?.center).toEqual(camera('cemetery').center);
    expect(wanted?.zoom).toBe(6);
    expect(camera('cemetery').zoom).toBeGreaterThan(6);
  });

  it('has nowhere to go for places without a location, and for none', () => {
    expect(frameReading(places('israel'), camera('kerman'), viewport, padding)).toBeNull();
    expect(frameReading([], camera('kerman'), viewport, padding)).toBeNull();
  });
});
