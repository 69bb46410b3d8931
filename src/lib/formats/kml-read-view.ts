import type { LookAt } from './kml-view.ts';
import { childOf, childText, type XmlElement } from './parse-xml.ts';
import { readNumber, soundPosition } from './sound-position.ts';

/** A view without a range is seen from so far. */
const usualRange = 20_000;

/** The LookAt, else the Camera, of a feature or a FlyTo; null without a sound one. */
export function readLookAt(element: XmlElement): LookAt | null {
  const view = childOf(element, 'LookAt') ?? childOf(element, 'Camera');
  if (view === undefined) return null;
  const at = soundPosition(childText(view, 'longitude'), childText(view, 'latitude'));
  if (at.kind === 'unsound') return null;
  const number = (name: string): number | null => readNumber(childText(view, name));
  const range = number('range') ?? number('altitude') ?? usualRange;
  return {
    longitude: at.position[0],
    latitude: at.position[1],
    range: range > 0 ? range : usualRange,
    tilt: number('tilt') ?? 0,
    heading: number('heading') ?? 0
  };
}
