import type { FeatureCollection, Geometry } from 'geojson';
import type { Briefing, Place } from '#lib/briefing/briefing.ts';
import { composeStill, type Still } from '../still-map/compose-still.ts';
import { drawBelow, drawLinks } from '../still-map/draw-still.ts';
import type { StillForm } from '../still-map/still-form.ts';
import { plainStyle, stillPalette } from '../still-map/still-style.ts';
import { units } from '../still-map/units.ts';
import { cardBounds } from './card-bounds.ts';
import { drawPanel } from './draw-panel.ts';

/** What link previews ask for: 1.91 to 1, in pixels. */
export const cardSize = { width: 1200, height: 630 };

const panelWidth = 470;
/** A card is mostly seen at less than half its size. */
const cardForm: StillForm = { kind: 'narrow', scale: 1.7, lineEms: 8.2 };
const colours = stillPalette('light');

/**
 * A preview card as SVG: who speaks, the title or the place, a line of what it is about, and the part of the map where
 * it lies. Right-to-left briefings have their text on the right. Set in the bundled faces only.
 */
export function composeCard(
  briefing: Briefing,
  features: FeatureCollection<Geometry | null>,
  place: Place | null
): string {
  const mirrored = briefing.dir === 'rtl';
  const map = { x: mirrored ? 0 : panelWidth, width: cardSize.width - panelWidth };
  const side = { x: mirrored ? map.width : 0, width: panelWidth, height: cardSize.height, mirrored };
  const rule = mirrored ? map.width : panelWidth;
  const still = composeStill(mapped(briefing, place), features, {
    bounds: cardBounds(briefing, place),
    size: { width: map.width, minHeight: cardSize.height, maxHeight: cardSize.height, padding: 12 },
    forms: [cardForm],
    withInset: false,
    mustName: (one) => one.id === place?.id
  });
  const { width, height } = cardSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${plainStyle('light', [cardForm])}</style>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<svg x="${map.x}" y="0" width="${map.width}" height="${height}" viewBox="0 0 ${map.width} ${height}"><g class="still-map">`,
    drawBelow(still) + drawFocus(still, place) + drawLinks(still, briefing, (id) => id),
    `</g></svg>`,
    drawPanel(briefing, place, side, colours),
    `<path d="M${rule} 0V${height}" stroke="${colours.border}"/>`,
    `</svg>`
  ].join('');
}

/** A card is read at a glance: no flows, nothing that is only named in passing, and of a whole region only what leads. */
function mapped(briefing: Briefing, place: Place | null): Briefing {
  const places = briefing.places
    .filter(
      (one) =>
        one.weight === 'lead' ||
        one.id === place?.id ||
        (one.weight === 'supporting' && (place !== null || one.kind === 'country'))
    )
    .map((one): Place => (one.id === place?.id ? { ...one, weight: 'lead' } : one));
  return { ...briefing, places, flows: [] };
}

function drawFocus(still: Still, place: Place | null): string {
  const mark = place === null ? undefined : still.main.layouts[0]?.marks.get(place.id);
  if (mark === undefined) return '';
  const [x, y] = mark.at.map(units) as [string, string];
  return `<circle cx="${x}" cy="${y}" r="10.5" fill="${colours.place}" fill-opacity="0.16" stroke="${colours.place}" stroke-width="2.5"/>`;
}
