import type { Camera } from '#lib/briefing/briefing.ts';
import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { BlockContext } from '../block-context.ts';
import { toBounds, toLngLat } from '../numbers.ts';
import type { Attributes } from '../read-attributes.ts';

/** Attributes that `readCamera` reads. */
export const cameraAttributes = ['bounds', 'center', 'zoom', 'pitch', 'bearing'] as const;

const numbers = [
  { name: 'zoom', least: 0, most: 22 },
  { name: 'pitch', least: 0, most: 60 },
  { name: 'bearing', least: -180, most: 180 }
] as const;

/** Where a stop looks: bounds, or a center with zoom, pitch and bearing; null lets the map choose. */
export function readCamera(attributes: Attributes, context: BlockContext): Camera | null {
  const fault = (name: string, expected: string): void => {
    const written = attributes.get(name);
    if (written) {
      context.report(
        diagnose(
          'stop-camera',
          written.at,
          `found ${name} “${written.value.slice(0, 80)}”, expected ${expected}`,
          'longitude comes first, degrees with a point'
        )
      );
    }
  };
  const camera: { -readonly [K in keyof Camera]: Camera[K] } = {};
  const bounds = attributes.get('bounds') && toBounds(attributes.list('bounds').map(({ value }) => value));
  if (bounds) camera.bounds = bounds;
  else fault('bounds', '"west,south,east,north" in degrees, south below north');
  const center = attributes.get('center') && toLngLat(attributes.list('center').map(({ value }) => value));
  if (center) camera.center = center;
  else fault('center', '"longitude,latitude" in degrees');
  for (const { name, least, most } of numbers) {
    const written = attributes.get(name);
    if (!written) continue;
    const value = Number(written.value);
    if (written.value.trim() !== '' && value >= least && value <= most) camera[name] = value;
    else fault(name, `a number from ${least} to ${most}`);
  }
  return Object.keys(camera).length === 0 ? null : camera;
}
