import type { LabelRequest } from './label-candidates.ts';
import type { Layout, LayoutInput, PlacedLabel } from './lay-out.ts';
import { setLabel, type LabelText } from './label-lines.ts';
import { placeLabels } from './place-labels.ts';
import { numberStyle } from './still-form.ts';

/**
 * The numbers of the places whose names found no room, as the list of places counts them, for a map on paper, where
 * nothing says a name when it is pointed at. They keep off all that is written already; those that an inset
 * shows are left to it. Only the wide form has numbers, as paper has that.
 */
export function layNumbers(
  { shown, frame, blocked, startsLeft, unnamed, numbers }: LayoutInput,
  { form, marks, labels, groundNames }: Omit<Layout, 'numbers'>
): Map<string, PlacedLabel> {
  if (form.kind !== 'wide') return new Map();
  const texts = new Map<string, LabelText>();
  const requests = shown.flatMap(({ place, outwards }, rank): LabelRequest[] => {
    const [mark, number] = [marks.get(place.id), numbers.get(place.id)];
    if (mark === undefined || number === undefined || labels.has(place.id) || unnamed.has(place.id))
      return [];
    const text = setLabel(String(number), numberStyle);
    texts.set(place.id, text);
    const { at, radius } = mark;
    const { width, height } = text;
    return [{ id: place.id, at, radius, width, height, rank, required: true, outwards }];
  });
  const written = [...labels.values(), ...groundNames].map(({ position }) => position.box);
  const placed = placeLabels(requests, {
    face: { x0: 3, y0: 3, x1: frame.width - 3, y1: frame.height - 3 },
    blocked: [...blocked, ...written],
    marks: [...marks.values()].map(({ at, radius }) => ({ at, radius, cover: 4 })),
    lines: [],
    unit: numberStyle.size,
    startsLeft
  });
  return new Map(
    [...placed].flatMap(([id, position]) => {
      const text = texts.get(id);
      return text === undefined ? [] : [[id, { text, position }] as const];
    })
  );
}
