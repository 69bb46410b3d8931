import type { Briefing, Weight } from '#lib/briefing/briefing.ts';
import type { Still, StillFace } from './compose-still.ts';
import { drawArcs } from './draw-arcs.ts';
import { drawGround } from './draw-ground.ts';
import { drawLabel, drawPlace } from './draw-places.ts';
import type { Point } from './point.ts';
import type { Box } from './label-box.ts';
import type { Layout } from './lay-out.ts';
import { readStillWorld } from './still-data.ts';
import { stillWords } from './still-words.ts';
import { units } from './units.ts';

/** All that lies below the places: ground, areas, flows, the inset's ground and both outlines. Says nothing aloud. */
export function drawBelow(still: Still): string {
  const { main, inset } = still;
  const [width, height] = [units(main.frame.width), units(main.frame.height)];
  const members = new Set(inset?.face.shown.map(({ place }) => place.id));
  const echoes = main.shown.filter(({ place }) => members.has(place.id));
  return [
    `<g aria-hidden="true">`,
    // A viewport of its own cuts what runs past the face, wherever the map is shown larger than its proportions.
    `<svg width="${width}" height="${height}">${drawFace(still, main)}</svg>`,
    echoes.map(({ place, at }) => echo(at, place.weight)).join(''),
    inset === null ? '' : drawInset(still, inset),
    `<path class="still-edge" d="${outline({ x0: 0.5, y0: 0.5, x1: main.frame.width - 0.5, y1: main.frame.height - 0.5 })}"/>`,
    `</g>`
  ].join('');
}

/** The places as links, in reading order: on the main face, or in the inset where that names them. */
export function drawLinks(still: Still, briefing: Briefing, href: (placeId: string) => string): string {
  const { main, inset } = still;
  const members = new Map(inset?.face.shown.map((shown) => [shown.place.id, shown]));
  const words = stillWords(briefing.lang);
  const links = still.places.shown.map((shown) => {
    const member = members.get(shown.place.id);
    return member === undefined || inset === null
      ? drawPlace(shown, main.layouts, [0, 0], href(shown.place.id), words)
      : drawPlace(member, inset.face.layouts, [inset.frame.x0, inset.frame.y0], href(shown.place.id), words);
  });
  return `<g lang="${briefing.lang.replace(/[^A-Za-z0-9-]/g, '')}">${links.join('')}</g>`;
}

function drawFace(still: Still, face: StillFace): string {
  return (
    drawGround(readStillWorld(), still.shapes, face.frame) +
    face.layouts.map((layout) => drawGroundNames(layout) + drawArcs(layout)).join('')
  );
}

function drawGroundNames({ form, groundNames }: Layout): string {
  if (groundNames.length === 0) return '';
  const names = groundNames.map((label) => drawLabel(label, 'ground', form)).join('');
  return `<g class="still-set-ground"><g class="still-${form.kind}">${names}</g></g>`;
}

function drawInset(still: Still, inset: NonNullable<Still['inset']>): string {
  const { frame, window, face } = inset;
  const [width, height] = [units(face.frame.width), units(face.frame.height)];
  return [
    `<path class="still-window" d="${outline(window)}"/>`,
    `<svg x="${units(frame.x0)}" y="${units(frame.y0)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawFace(still, face)}</svg>`,
    `<path class="still-window" d="${outline(frame)}"/>`
  ].join('');
}

/** A place that the inset names, where it truly lies. */
function echo([x, y]: Point, weight: Weight): string {
  return `<circle class="still-echo" cx="${units(x)}" cy="${units(y)}" r="${weight === 'lead' ? 2 : 1.2}"/>`;
}

function outline({ x0, y0, x1, y1 }: Box): string {
  return `M${units(x0)} ${units(y0)}H${units(x1)}V${units(y1)}H${units(x0)}z`;
}
