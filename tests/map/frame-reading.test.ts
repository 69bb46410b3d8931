import { describe, expect, it } from 'vitest';
import type { Place } from '#lib/briefing/briefing.ts';
import type { FittedCamera } from '#lib/geo/fit-camera.ts';
import { framePlaces } from '#lib/map/frame-focus.ts';
import { frameReading } from '#lib/map/frame-reading.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const viewport = { width: 800, height: 600 };
const padding = { top: 50, right: 50, bottom: 50, left: 50 };
const region = smallBriefing.view;
const frame = (read: Place[], from: FittedCamera) =>
  frameReading({ places: read, region, viewport, padding }, from);
const places = (...ids: string[]): Place[] => smallBriefing.places.filter(({ id }) => ids.includes(id));
const camera = (...ids: string[]) => {
  const framed = framePlaces(places(...ids), viewport, padding);
  if (framed === null) throw new Error('no camera');
  return framed;
};

describe('frameReading', () => {
  it('keeps the map still where the places are in view', () => {
    const view = camera('beirut', 'damascus', 'kerman');
    expect(frame(places('beirut', 'kerman'), view)).toBeNull();
  });

  it('brings places into view that are not', () => {
    const wanted = frame(places('kerman', 'beirut'), camera('damascus'));
    expect(wanted).toEqual(camera('kerman', 'beirut'));
  });

  it('comes nearer from where they cannot be told apart, but not as near as for a card', () => {
    const far = { center: camera('cemetery').center, zoom: 1 };
    const wanted = frame(places('cemetery'), far);
    expect(wanted?.center).toEqual(camera('cemetery').center);
    expect(wanted?.zoom).toBe(6);
    expect(camera('cemetery').zoom).toBeGreaterThan(6);
  });

  it('stays in the region for a passage that also names what is far away', () => {
    const [kerman] = places('kerman');
    if (kerman === undefined) throw new Error('no place');
    const far: Place = { ...kerman, id: 'far', point: [-77, 39], bounds: [-77, 39, -77, 39] };
    const near = frame(places('kerman'), camera('beirut'));
    expect(frame([far, kerman], camera('beirut'))).toEqual(near);
    expect(frame([far], camera('beirut'))?.center[0]).toBeCloseTo(-77);
  });

  it('has nowhere to go for places without a location, and for none', () => {
    expect(frame(places('israel'), camera('kerman'))).toBeNull();
    expect(frame([], camera('kerman'))).toBeNull();
  });
});
