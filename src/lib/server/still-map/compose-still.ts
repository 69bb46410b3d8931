import type { FeatureCollection, Geometry } from 'geojson';
import type { Bounds, Briefing, Flow, Place } from '#lib/briefing/briefing.ts';
import { placeShapes, type PlaceShape } from './draw-ground.ts';
import { findInset, type CrowdedMark, type Inset } from './find-inset.ts';
import { enlargeFrame, fitFrame, isOnFace, type Frame, type FrameSize } from './fit-frame.ts';
import { groundNames } from './ground-names.ts';
import { setLabel, stillNames, type LabelText } from './label-lines.ts';
import { layNumbers } from './lay-numbers.ts';
import { arcSegments, layArcs, layMarks, layOut, type Layout, type LayoutInput } from './lay-out.ts';
import { labelKind, labelStyle, mayShowLabel, stillForms, type StillForm } from './still-form.ts';
import { placesOnFace, type PlacesOnFace, type ShownPlace } from './still-places.ts';

/** A face of the map with everything set on it, once for each form. */
export interface StillFace {
  readonly frame: Frame;
  readonly shown: readonly ShownPlace[];
  readonly layouts: readonly Layout[];
}

/** A still map before it is drawn. */
export interface Still {
  readonly main: StillFace;
  /** The crowded part, larger, with its own places; they are marked but not named on the main face. */
  readonly inset: (Inset & { readonly face: StillFace }) | null;
  readonly places: PlacesOnFace;
  readonly shapes: readonly PlaceShape[];
}

/** What a still map shows and how large it is. */
export interface StillRequest {
  readonly bounds: Bounds;
  readonly size: FrameSize;
  readonly forms?: readonly StillForm[];
  readonly withInset?: boolean;
  /** Whether a place's name must be shown, however far from its mark; by default that of a lead place must. */
  readonly mustName?: (place: Place) => boolean;
}

/** Sets a briefing's still map: projection, places, an inset where they crowd, arcs and labels. */
export function composeStill(
  briefing: Briefing,
  features: FeatureCollection<Geometry | null>,
  request: StillRequest
): Still {
  const { forms = stillForms, withInset = true, mustName = (place) => place.weight === 'lead' } = request;
  const frame = fitFrame(request.bounds, request.size);
  const names = stillNames(briefing.places, briefing.lang);
  const first = forms[0] ?? stillForms[0];
  const labelSize = (place: Place): LabelText =>
    setLabel(names.get(place.id) ?? place.name, labelStyle(labelKind(place), first));
  const places = placesOnFace(briefing, frame, labelSize, mustName);
  const input: LayoutInput = {
    shown: places.shown,
    flows: briefing.flows,
    names,
    numbers: new Map(briefing.places.map(({ id }, index) => [id, index + 1])),
    frame,
    blocked: [],
    startsLeft: briefing.dir === 'ltr',
    unnamed: new Set(),
    mustName,
    groundNames: groundNames(briefing, frame)
  };
  const inset = withInset ? seekInset(input, first) : null;
  const shapes = placeShapes(briefing.places, features);
  const faces = inset === null ? null : layInset(briefing, input, inset, forms);
  if (inset === null || faces === null) return { main: face(input, forms), inset: null, places, shapes };
  return { main: faces.outer, inset: { ...inset, face: faces.inner }, places, shapes };
}

/** The two faces of a map with an inset; null where even that has no room for the names it must show. */
function layInset(
  briefing: Briefing,
  input: LayoutInput,
  inset: Inset,
  forms: readonly StillForm[]
): { outer: StillFace; inner: StillFace } | null {
  const frame = enlargeFrame(input.frame, inset.window, inset.magnification);
  const shown = membersOf(input.shown, frame);
  const unnamed = new Set(shown.map(({ place }) => place.id));
  const isInner = (flow: Flow): boolean => unnamed.has(flow.from) && unnamed.has(flow.to);
  const flows = input.flows.filter(isInner);
  const inner = face({ ...input, shown, flows, frame, groundNames: groundNames(briefing, frame) }, forms);
  const isNamed = ({ place }: ShownPlace): boolean =>
    !input.mustName(place) || inner.layouts.every(({ labels }) => labels.has(place.id));
  if (!shown.every(isNamed)) return null;
  const blocked = [inset.frame, inset.window];
  const outer = face(
    { ...input, flows: input.flows.filter((flow) => !isInner(flow)), blocked, unnamed },
    forms
  );
  return { outer, inner };
}

function face(input: LayoutInput, forms: readonly StillForm[]): StillFace {
  const layouts = forms.map((form): Layout => {
    const layout = layOut(input, form);
    return { ...layout, numbers: layNumbers(input, layout) };
  });
  return { frame: input.frame, shown: input.shown, layouts };
}

function membersOf(shown: readonly ShownPlace[], inner: Frame): ShownPlace[] {
  return shown.flatMap((one) => {
    const at = one.outwards === null ? inner.project(one.position) : null;
    return at !== null && isOnFace(inner, at, 6) ? [{ ...one, at }] : [];
  });
}

function seekInset(input: LayoutInput, form: StillForm): Inset | null {
  const marks = layMarks(input.shown, form);
  const crowd = input.shown.map(({ place, at, outwards }): CrowdedMark => {
    const text = setLabel(input.names.get(place.id) ?? place.name, labelStyle(labelKind(place), form));
    const labelArea =
      mayShowLabel(place, form, outwards !== null) && outwards === null ? text.width * text.height : 0;
    return {
      at,
      radius: marks.get(place.id)?.radius ?? 0,
      lead: place.weight === 'lead' && outwards === null,
      labelArea
    };
  });
  const lines = layArcs(input, marks, form).flatMap(arcSegments);
  return findInset(crowd, lines, input.frame.width, input.frame.height);
}
