import { describe, expect, it } from 'vitest';
import type { Place } from '#lib/briefing/briefing.ts';
import { boundsContain, padBounds } from '#lib/geo/bounds.ts';
import { viewBounds } from '#lib/geo/fit-camera.ts';
import { framePlaces, frameStop } from '#lib/map/frame-focus.ts';
import { smallBriefing } from '../fakes/small-briefing.ts';

const viewport = { width: 800, height: 600 };
const padding = { top: 50, right: 50, bottom: 50, left: 50 };
const place = (id: string): Place => {
  const found = smallBriefing.places.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no place ${id}`);
  return found;
};

describe('framePlaces', () => {
  it('shows every place, whatever their order', () => {
    const places = [place('kerman'), place('beirut'), place('damascus')];
    const camera = framePlaces(places, viewport, padding);
    if (camera === null) throw new Error('no camera');
    const view = padBounds(viewBounds(camera, viewport, padding), 1e-6);
    for (const each of places) expect(each.point !== null && boundsContain(view, each.point)).toBe(true);
    expect(framePlaces([...places].reverse(), viewport, padding)).toEqual(camera);
  });

  it('comes nearer to a site than to a city', () => {
    const city = framePlaces([place('kerman')], viewport, padding);
    const site = framePlaces([place('cemetery')], viewport, padding);
    expect(site?.zoom).toBeGreaterThan(city?.zoom ?? Infinity);
    expect(city?.center[0]).toBeCloseTo(57.08, 3);
  });

  it('[F8e] has nothing to show of places without a location', () => {
    expect(framePlaces([place('israel')], viewport, padding)).toBeNull();
    expect(framePlaces([], viewport, padding)).toBeNull();
  });

  it('leaves out a place without a location among others', () => {
    expect(framePlaces([place('israel'), place('beirut')], viewport, padding)).toEqual(
      framePlaces([place('beirut')], viewport, padding)
    );
  });

  it('takes the short way over the antimeridian', () => {
    const fiji = { ...place('beirut'), bounds: [179, -17, 179, -17] as const };
    const samoa = { ...place('damascus'), bounds: [-172, -14, -172, -14] as const };
    const camera = framePlaces([fiji, samoa], viewport, padding);
    expect(Math.abs(camera?.center[0] ?? 0)).toBeGreaterThan(170);
    expect(camera?.zoom).toBeGreaterThan(4);
  });
});

describe('frameStop', () => {
  it('leaves the view to the places where the author gives none', () => {
    expect(frameStop(null, viewport, padding)).toBeNull();
    expect(frameStop({ pitch: 30 }, viewport, padding)).toBeNull();
  });

  it('keeps the camera that the author wrote', () => {
    expect(frameStop({ center: [35, 33], zoom: 7, pitch: 20, bearing: 10 }, viewport, padding)).toEqual({
      center: [35, 33],
      zoom: 7,
      pitch: 20,
      bearing: 10
    });
  });
});
