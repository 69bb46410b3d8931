import type {
  Briefing,
  Certainty,
  Event,
  Flow,
  Note,
  Passage,
  Place,
  PlaceKind,
  Voice
} from '#lib/briefing/briefing.ts';
import { localLanguages } from '#lib/briefing/local-languages.ts';
import type { Block } from '#lib/briefing/rich-text.ts';
import { blocksNaming } from './blocks-naming.ts';
import { localNames, type LocalName } from './local-name.ts';
import { nearbyPlaces, type NearbyPlace } from './nearby-places.ts';

/** A place as another place's card names it. */
export interface PlaceLink {
  readonly id: string;
  readonly name: string;
}

/** A passage as far as it tells of one place. */
export interface NarratedPassage {
  readonly passage: Passage;
  /** Who says it; null where the briefing has no such voice. */
  readonly voice: Voice | null;
  /** The paragraphs, lists and quotations that name the place, whole; all of them where none does. */
  readonly excerpt: readonly Block[];
  /** Whether the excerpt leaves out a part of the passage. */
  readonly abridged: boolean;
  /** The editor's notes on the passage, in text order. */
  readonly notes: readonly Note[];
}

/** A flow seen from one of its ends. */
export interface NarratedFlow {
  readonly flow: Flow;
  readonly direction: 'from-here' | 'to-here';
  readonly other: PlaceLink;
}

/** All that a briefing says of one place, in the order in which it is told. */
export interface PlaceNarration {
  readonly id: string;
  readonly name: string;
  readonly localNames: readonly LocalName[];
  readonly kind: PlaceKind;
  /** Where it is, in words; empty where the location is not known. */
  readonly where: string;
  /** Why it is in the briefing; null where the author does not say. */
  readonly role: string | null;
  readonly certainty: Certainty;
  /** How far the location may be off, in metres; null where not stated. */
  readonly precisionMeters: number | null;
  /** Whether it has a geometry to show. */
  readonly located: boolean;
  /** The place that it lies in, where the briefing has it. */
  readonly within: PlaceLink | null;
  /** The places that lie in it, in reading order. */
  readonly parts: readonly PlaceLink[];
  /** Passages that name it or state one of its flows, in text order. */
  readonly passages: readonly NarratedPassage[];
  readonly flows: readonly NarratedFlow[];
  /** In time order. */
  readonly events: readonly Event[];
  /** Nearest first. */
  readonly nearby: readonly NearbyPlace[];
  readonly identifiers: readonly { readonly kind: 'wikidata' | 'geonames'; readonly href: string }[];
  /** Where name and geometry come from, as the author says; null where not stated. */
  readonly provenance: string | null;
  /** Its neighbours in reading order. */
  readonly previous: PlaceLink | null;
  readonly next: PlaceLink | null;
}

/** What to say of a place; null where the briefing has no place of that id. */
export function narratePlace(briefing: Briefing, placeId: string): PlaceNarration | null {
  const index = briefing.places.findIndex((place) => place.id === placeId);
  const place = briefing.places[index];
  if (place === undefined) return null;
  const byId = new Map(briefing.places.map((other) => [other.id, other]));
  const within = byId.get(place.within ?? '');
  return {
    id: place.id,
    name: place.name,
    localNames: localNames(place, briefing.lang, localLanguages(place, byId)),
    kind: place.kind,
    where: place.where,
    role: place.role ?? null,
    certainty: place.certainty,
    precisionMeters: place.precisionMeters ?? null,
    located: place.geometry !== null,
    within: within === undefined ? null : toLink(within),
    parts: briefing.places.filter((other) => other.within === place.id).map(toLink),
    passages: narratedPassages(briefing, place.id),
    flows: narratedFlows(briefing, place.id),
    events: briefing.events.filter((event) => event.places.includes(place.id)),
    nearby: nearbyPlaces(briefing.places, place),
    identifiers: identifiersOf(place),
    provenance: place.source ?? null,
    previous: linkAt(briefing.places, index - 1),
    next: linkAt(briefing.places, index + 1)
  };
}

function toLink(place: Place): PlaceLink {
  return { id: place.id, name: place.name };
}

function linkAt(places: readonly Place[], index: number): PlaceLink | null {
  const place = places[index];
  return place === undefined ? null : toLink(place);
}

function narratedFlows(briefing: Briefing, id: string): NarratedFlow[] {
  const byId = new Map(briefing.places.map((place) => [place.id, place]));
  return briefing.flows.flatMap((flow): NarratedFlow[] => {
    if (flow.from !== id && flow.to !== id) return [];
    const direction = flow.from === id ? 'from-here' : 'to-here';
    const other = byId.get(direction === 'from-here' ? flow.to : flow.from);
    return other === undefined ? [] : [{ flow, direction, other: toLink(other) }];
  });
}

function narratedPassages(briefing: Briefing, id: string): NarratedPassage[] {
  const naming = new Set(
    briefing.mentions.filter((mention) => mention.place === id).map((mention) => mention.passage)
  );
  for (const flow of briefing.flows) {
    if (flow.from === id || flow.to === id) flow.passages.forEach((passage) => naming.add(passage));
  }
  for (const note of briefing.notes) {
    if (blocksNaming(note.body, id).length > 0) note.on.forEach((passage) => naming.add(passage));
  }
  return briefing.passages
    .filter((passage) => naming.has(passage.id))
    .map((passage) => {
      const named = blocksNaming(passage.body, id);
      const excerpt = named.length > 0 ? named : passage.body;
      return {
        passage,
        voice: briefing.voices.find((voice) => voice.id === passage.voice) ?? null,
        excerpt,
        abridged: excerpt.length < passage.body.length,
        notes: briefing.notes.filter((note) => note.on.includes(passage.id))
      };
    });
}

function identifiersOf(place: Place): PlaceNarration['identifiers'] {
  const found: { kind: 'wikidata' | 'geonames'; href: string }[] = [];
  if (place.wikidata !== undefined) {
    found.push({ kind: 'wikidata', href: `https://www.wikidata.org/wiki/${place.wikidata}` });
  }
  if (place.geonames !== undefined) {
    found.push({ kind: 'geonames', href: `https://www.geonames.org/${place.geonames}` });
  }
  return found;
}
