import type { Bounds, Camera, Source } from '#lib/briefing/briefing.ts';
import { cleanLine, cleanText, cutText } from './clean-text.ts';
import { guessLanguage } from './guess-language.ts';
import type { ImportFindings } from './import-findings.ts';
import { ImportIds } from './import-ids.ts';
import type { ImportedBriefing, ImportedItem, ImportedPlace, ImportedStop } from './imported-briefing.ts';
import { headingLine, printMarkdown } from './markdown-text.ts';
import { mentionPlace } from './mention-place.ts';
import { maxNameLength } from './place-properties.ts';

/** A place of a foreign map, and what that map tells of it. */
export interface ToldPlace {
  readonly place: ImportedPlace;
  /** Markdown; empty where nothing is told. */
  readonly markdown: string;
  /** EDTF. */
  readonly when?: string;
  /** The layer or folder that it stands in, as plain words. */
  readonly section?: string;
  /** As `cite=` is written. */
  readonly cite?: string;
}

/** A station of a foreign map's tour: one of its places, and where it looks; null for the place as a whole. */
export interface ToldStop {
  readonly place: string;
  readonly camera: Camera | null;
}

/** A foreign map: its places in the order in which it tells of them, and what it says of itself, as plain words. */
export interface ToldMap {
  readonly title: string;
  readonly summary?: string;
  readonly lang?: string;
  readonly licence?: string;
  readonly author?: string;
  readonly view?: Bounds;
  readonly places: readonly ToldPlace[];
  /** In the order in which it goes; without it a briefing goes along its text. */
  readonly tour?: readonly ToldStop[];
  readonly sources?: readonly Source[];
}

/** The format allows so many stops, and so many characters of narration. */
const maxStops = 500;
const maxNarration = 5_000;

/**
 * A briefing of a foreign map that knows places and no text: each place that it tells of becomes a passage that
 * mentions it; sections become headings; the places of a section that nothing is told of are named together in
 * one passage more. The narration of a stop is the passage of its place.
 */
export function tellMap(map: ToldMap, findings: ImportFindings): ImportedBriefing {
  const ids = new ImportIds();
  const text: ImportedItem[] = [];
  const passageOf = new Map<string, string>();
  for (const [section, members] of bySection(map.places)) {
    if (section !== '') {
      const words = headingLine(section, 2).replace(/^#+ */, '');
      if (words !== '') text.push({ kind: 'heading', depth: 2, markdown: words });
    }
    for (const told of members) {
      if (told.markdown === '') continue;
      const id = ids.make(told.place.name, 'passage', text.length + 1);
      text.push(toPassage(id, told));
      passageOf.set(told.place.id, id);
    }
    const silent = members.filter(({ markdown }) => markdown === '').map(({ place }) => place);
    if (silent.length > 0) text.push(listPlaces(ids.take('places', 'passage'), silent));
  }
  const tour = map.tour ?? [];
  if (tour.length > maxStops) {
    findings.dropped('tour', `${tour.length - maxStops} stops after the first ${maxStops} were left out`);
  }
  const title = cutText(cleanLine(map.title), maxNameLength);
  const words = [title, ...map.places.map(({ place, markdown }) => `${place.name} ${markdown}`)].join(' ');
  const lang = map.lang ?? guessLanguage(words) ?? undefined;
  if (map.lang === undefined && lang !== undefined) {
    findings.changed('language', `the file does not say its language: its script suggests “${lang}”`);
  }
  const summary = cleanText(map.summary ?? '').trim();
  const author = cutText(cleanLine(map.author ?? ''), maxNameLength);
  return {
    title,
    ...(summary !== '' && { summary }),
    ...(lang !== undefined && { lang }),
    ...(map.licence !== undefined && cleanLine(map.licence) !== '' && { licence: cleanLine(map.licence) }),
    ...(author !== '' && { editor: author }),
    ...(map.view && { view: map.view }),
    voices: [{ id: 'author', name: author || title || 'Author', kind: 'author' }],
    text,
    places: map.places.map(({ place }) => place),
    stops: toStops(tour.slice(0, maxStops), map.places, passageOf, findings),
    sources: map.sources ?? []
  };
}

/** A section's places stand together, sections in the order in which they begin. */
function bySection(places: readonly ToldPlace[]): ReadonlyMap<string, readonly ToldPlace[]> {
  const sections = new Map<string, ToldPlace[]>();
  for (const told of places) {
    const section = told.section ?? '';
    const known = sections.get(section);
    if (known) known.push(told);
    else sections.set(section, [told]);
  }
  return sections;
}

function toPassage(id: string, { place, markdown, when, cite }: ToldPlace): ImportedItem {
  return {
    kind: 'passage',
    id,
    voice: 'author',
    title: place.name,
    ...(when !== undefined && { when }),
    ...(cite !== undefined && { cite }),
    markdown: mentionPlace(markdown, place.name, place.id)
  };
}

function toStops(
  tour: readonly ToldStop[],
  places: readonly ToldPlace[],
  passageOf: ReadonlyMap<string, string>,
  findings: ImportFindings
): ImportedStop[] {
  const ids = new ImportIds();
  const known = new Map(places.map((told) => [told.place.id, told]));
  return tour.flatMap(({ place: id, camera }): ImportedStop[] => {
    const told = known.get(id);
    if (told === undefined) return [];
    const passage = passageOf.get(id);
    return [
      {
        id: ids.take(id, 'stop'),
        title: told.place.name,
        places: [id],
        passages: passage === undefined ? [] : [passage],
        ...(camera && { camera }),
        markdown: shortNarration(told.markdown, id, findings)
      }
    ];
  });
}

/** Whole paragraphs up to what a stop may say; the passage keeps all. */
export function shortNarration(markdown: string, where: string, findings: ImportFindings): string {
  if (markdown.length <= maxNarration) return markdown;
  findings.changed(
    where,
    'the narration of the stop was shortened to whole paragraphs; the passage has all of it'
  );
  const end = markdown.lastIndexOf('\n\n', maxNarration);
  const kept = end > 0 ? markdown.slice(0, end) : '';
  // An open fence would swallow what follows.
  return (kept.match(/^(?:```|~~~)/gm)?.length ?? 0) % 2 === 0 ? kept : '';
}

/** A passage that names these places one after the other. */
export function listPlaces(id: string, places: readonly Pick<ImportedPlace, 'id' | 'name'>[]): ImportedItem {
  const children = places.flatMap((place, index) => [
    ...(index === 0 ? [] : [{ type: 'text' as const, value: ' · ' }]),
    {
      type: 'link' as const,
      url: `place:${place.id}`,
      children: [{ type: 'text' as const, value: place.name }]
    }
  ]);
  const markdown = printMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] });
  return { kind: 'passage', id, voice: 'author', markdown };
}
