import { markShape } from '#lib/briefing/mark-shape.ts';
import type { Point } from './point.ts';
import { isRightToLeft, lineHeight, scriptFamily } from './label-lines.ts';
import type { Layout, PlacedLabel } from './lay-out.ts';
import type { Mark } from './spread-marks.ts';
import { labelKind, labelStyle, numberStyle, type LabelKind, type StillForm } from './still-form.ts';
import type { ShownPlace } from './still-places.ts';
import { hasHalo } from './still-legend.ts';
import type { StillWords } from './still-words.ts';
import { escapeHtml } from '../escape-html.ts';
import { units } from './units.ts';

/** One place as a link: in each form its mark, its label and the line between them. */
export function drawPlace(
  shown: ShownPlace,
  layouts: readonly Layout[],
  offset: Point,
  href: string,
  words: StillWords
): string {
  const { place } = shown;
  const name = accessibleName(shown, words);
  const classes = `still-place still-${place.weight} still-set-${labelKind(place)}`;
  const move =
    offset[0] === 0 && offset[1] === 0
      ? ''
      : ` transform="translate(${units(offset[0])} ${units(offset[1])})"`;
  const forms = layouts.map((layout) => drawForm(shown, layout, move)).join('');
  return `<a class="${classes}" href="${escapeHtml(href)}" data-place="${escapeHtml(place.id)}" aria-label="${escapeHtml(name)}"><title>${escapeHtml(name)}</title>${forms}</a>`;
}

/** The place's whole name, and what the map says of it by its mark alone. */
export function accessibleName({ place, outwards }: ShownPlace, words: StillWords): string {
  if (outwards !== null) return words.beyond(place.name);
  if (place.certainty === 'exact') return place.name;
  return place.certainty === 'disputed' ? words.disputed(place.name) : words.approximate(place.name);
}

function drawForm(shown: ShownPlace, { form, marks, labels, numbers }: Layout, move: string): string {
  const mark = marks.get(shown.place.id);
  if (mark === undefined) return '';
  const label = labels.get(shown.place.id);
  const number = numbers.get(shown.place.id);
  const drawn =
    drawMark(mark, shown) +
    (label === undefined ? '' : drawLabel(label, labelKind(shown.place), form)) +
    (number === undefined ? '' : drawNumber(number));
  return `<g class="still-${form.kind}"${move}>${drawn}</g>`;
}

function drawMark({ at, radius }: Mark, { place, outwards }: ShownPlace): string {
  const circle = (className: string, r: number): string =>
    `<circle class="${className}" cx="${units(at[0])}" cy="${units(at[1])}" r="${units(r)}"/>`;
  const hit = circle('still-hit', Math.max(14, radius * 2.6));
  if (outwards !== null) return hit + `<path class="still-mark" d="${arrow(at, outwards, radius + 1)}"/>`;
  if (place.geometry === 'area') return hit + square(at, radius * 0.88);
  if (markShape(place) === 'region') {
    const halo = hasHalo(place) ? diamond('still-halo', at, radius * 1.2 + 3.6) : '';
    return hit + halo + diamond('still-mark', at, radius * 1.2);
  }
  const halo = hasHalo(place) ? circle('still-halo', radius + 3) : '';
  return hit + halo + circle('still-mark', radius);
}

/** The mark of a country or region of which a point is known. */
export function diamond(className: string, [x, y]: Point, half: number): string {
  const way = units(half);
  return `<path class="${className}" d="M${units(x)} ${units(y - half)}l${way} ${way}l-${way} ${way}l-${way} -${way}z"/>`;
}

/** The mark of an area, as it stands before its name in the text. */
function square([x, y]: Point, half: number): string {
  const side = units(half * 2);
  return `<path class="still-mark" d="M${units(x - half)} ${units(y - half)}h${side}v${side}h-${side}z"/>`;
}

/** A triangle that points over the edge. */
function arrow([x, y]: Point, [dx, dy]: Point, size: number): string {
  const corner = (along: number, across: number): string =>
    `${units(x + dx * along - dy * across)} ${units(y + dy * along + dx * across)}`;
  return `M${corner(size, 0)}L${corner(-size * 0.7, size)}L${corner(-size * 0.7, -size)}z`;
}

/** A label's lines, and the line to its mark where it is far from it. */
export function drawLabel({ text, position }: PlacedLabel, kind: LabelKind, form: StillForm): string {
  const { box, anchor, leader } = position;
  const { size } = labelStyle(kind, form);
  const x = anchor === 'start' ? box.x0 : anchor === 'end' ? box.x1 : (box.x0 + box.x1) / 2;
  const line = leader === null ? '' : drawLeader(leader);
  const flush = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const classes = textClasses(text.lines.join(' '));
  const baseline = (index: number): string => units(box.y0 + size * (0.9 + index * lineHeight));
  const [first, ...rest] = text.lines.map(escapeHtml);
  const tail = rest
    .map((words, index) => `<tspan x="${units(x)}" y="${baseline(index + 1)}">${words}</tspan>`)
    .join('');
  return `${line}<text${classes} x="${units(x)}" y="${baseline(0)}"${flush}>${first}${tail}</text>`;
}

/** The number of a place without a name, for paper, and the line to its mark where it is far from it. */
function drawNumber({ text, position }: PlacedLabel): string {
  const { box, leader } = position;
  const line = leader === null ? '' : drawLeader(leader);
  const [x, y] = [(box.x0 + box.x1) / 2, box.y0 + numberStyle.size * 0.9];
  return `<g class="still-number">${line}<text x="${units(x)}" y="${units(y)}" text-anchor="middle">${text.lines[0] ?? ''}</text></g>`;
}

/** Classes by script: letters that join are not spaced, and each script has its face. */
function textClasses(words: string): string {
  const script = scriptFamily(words).slice('Noto Sans '.length).toLowerCase();
  const classes = [script === '' ? '' : `still-${script}`, isRightToLeft(words) ? 'still-joined' : ''].filter(
    Boolean
  );
  return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
}

function drawLeader([[x0, y0], [x1, y1]]: readonly [Point, Point]): string {
  return `<path class="still-leader" d="M${units(x0)} ${units(y0)}L${units(x1)} ${units(y1)}"/>`;
}
