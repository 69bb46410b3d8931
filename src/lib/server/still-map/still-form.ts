import type { Place } from '#lib/briefing/briefing.ts';
import type { TextStyle } from './measure-text.ts';

/**
 * One of the two forms in which marks and words stand on the same ground: `wide` for a desk and paper, `narrow`
 * for a map that is shown at less than about 480 pixels, with everything larger and fewer words.
 */
export interface StillForm {
  readonly kind: 'wide' | 'narrow';
  /** How much larger than in the wide form words are. */
  readonly scale: number;
  /** How long a line of a label may be, in sizes of its text. */
  readonly lineEms: number;
}

export const stillForms: readonly [StillForm, StillForm] = [
  { kind: 'wide', scale: 1, lineEms: 8.2 },
  { kind: 'narrow', scale: 1.4, lineEms: 6.4 }
];

/** How the name of a place is set: lead places in semibold, countries in spaced capitals, those that the briefing does not name smaller. */
export type LabelKind = 'lead' | 'country' | 'supporting' | 'mentioned' | 'ground';

/** Type sizes of the wide form, in units of a face 680 wide, and the space between the capitals of a country. */
export const labelSizes: Readonly<Record<LabelKind, number>> = {
  lead: 14,
  country: 11,
  supporting: 12,
  mentioned: 11.5,
  ground: 9.5
};
export const countrySpacing = 1.1;

/** How the number of a place without a name is set, on paper. */
export const numberStyle: TextStyle = { size: 10.5, weight: 600 };

/** How a place's name is set. */
export function labelKind(place: Place): LabelKind {
  if (place.weight === 'lead') return 'lead';
  return place.kind === 'country' ? 'country' : place.weight;
}

/** The type of a label of one kind in a form, sizes in units. */
export function labelStyle(kind: LabelKind, form: StillForm): TextStyle {
  const size = roundTenth(labelSizes[kind] * form.scale);
  if (kind === 'country' || kind === 'ground')
    return { size, weight: 400, spacing: roundTenth(countrySpacing * form.scale) };
  return { size, weight: kind === 'lead' ? 600 : 400 };
}

/** The radius of a place's mark in a form, in units: a disc, a ring, a dot. */
export function markRadius(place: Place, form: StillForm): number {
  const radius = { lead: 5, supporting: 3.6, mentioned: 2.2 }[place.weight];
  return roundTenth(radius * Math.sqrt(form.scale));
}

/** Whether a form shows a place's name if there is room: the narrow one keeps to lead places, and countries on the face. */
export function mayShowLabel(place: Place, form: StillForm, atEdge: boolean): boolean {
  if (form.kind === 'narrow' && atEdge) return place.weight === 'lead';
  return (
    form.kind === 'wide' ||
    place.weight === 'lead' ||
    (place.kind === 'country' && place.weight === 'supporting')
  );
}

function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
