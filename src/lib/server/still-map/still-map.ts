import type { FeatureCollection, Geometry } from 'geojson';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { composeStill, type Still } from './compose-still.ts';
import { drawFoot } from './draw-foot.ts';
import { drawBelow, drawLinks } from './draw-still.ts';
import { stillForms } from './still-form.ts';
import { legendKeys } from './still-legend.ts';
import { standaloneStyle } from './still-style.ts';
import { stillWords } from './still-words.ts';
import { escapeHtml } from '../escape-html.ts';
import { units } from './units.ts';

/** How a still map is to be used. */
export interface StillOptions {
  /** The address of a place's page, relative to where the map is shown. */
  readonly href: (placeId: string) => string;
  /** True for a file of its own, with its colours, legend and credits; false for a page that has `still-map.css`. */
  readonly standalone: boolean;
}

/**
 * The face of a still map, in units: about as high as wide, whatever the region, because that is how the room for a map
 * is shaped beside a text and on a phone.
 */
export const stillSize = { width: 680, minHeight: 640, maxHeight: 760, padding: 8 };

/**
 * The still map of a briefing's region as SVG: land and lines between states, the briefing's areas, flows and places,
 * each place a link, every lead place named. As a file it carries its own style for light and dark; in a page it is
 * classes only, within a `<div class="still">` whose width decides between the wide and the narrow form.
 * The same arguments give the same text.
 */
export function stillMap(
  briefing: Briefing,
  features: FeatureCollection<Geometry | null>,
  options: StillOptions
): string {
  const { still, below } = drawnOnce(briefing, features);
  const words = stillWords(briefing.lang);
  const name = escapeHtml(words.title(briefing.title));
  const drawn = below + drawLinks(still, briefing, options.href);
  const { width, height, kilometresPerUnit } = still.main.frame;
  const open = (whole: number): string =>
    `class="still-map" viewBox="0 0 ${units(width)} ${units(whole)}" role="group" direction="ltr"`;
  if (!options.standalone)
    return `<div class="still"><svg ${open(height)} aria-label="${name}">${drawn}</svg></div>`;
  const foot = drawFoot(legendKeys(still), words, stillForms, { top: height, width, kilometresPerUnit });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${open(height + foot.height)} aria-labelledby="ui-still-title ui-still-desc">`,
    `<title id="ui-still-title">${name}</title><desc id="ui-still-desc">${escapeHtml(briefing.summary)}</desc>`,
    `<style>${standaloneStyle()}</style>${drawn}${foot.svg}</svg>`
  ].join('');
}

interface Drawn {
  readonly still: Still;
  readonly below: string;
}

const drawnBefore = new WeakMap<Briefing, Drawn>();

/** The pages of a briefing show one map under different addresses: only its links differ. */
function drawnOnce(briefing: Briefing, features: FeatureCollection<Geometry | null>): Drawn {
  let drawn = drawnBefore.get(briefing);
  if (drawn === undefined) {
    const still = composeStill(briefing, features, { bounds: briefing.view, size: stillSize });
    drawn = { still, below: drawBelow(still) };
    drawnBefore.set(briefing, drawn);
  }
  return drawn;
}
