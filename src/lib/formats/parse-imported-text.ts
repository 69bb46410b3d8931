import { z } from 'zod';
import { flowStatuses, noteKinds, voiceKinds } from '#lib/briefing/briefing.ts';
import { slugPattern } from '#lib/text/slug.ts';
import { field } from './foreign-json.ts';
import type { ImportFindings } from './import-findings.ts';
import type { ImportedItem, ImportedStop } from './imported-briefing.ts';
import type { ImportedText } from './imported-text.ts';
import { mendMarkdown } from './mend-markdown.ts';
import { usualTag } from './place-properties.ts';

const id = z.string().regex(slugPattern);
const passageId = id.refine((text) => !text.startsWith('ui-'));
const text = z.string();
const line = z.string().max(2_000);
const lng = z.number().min(-180).max(180);
const lat = z.number().min(-90).max(90);
const bounds = z.tuple([lng, lat, lng, lat]).refine(([, south, , north]) => south < north);
const name = z.object({ family: line, given: line, literal: line }).partial();
const date = z
  .object({ 'date-parts': z.array(z.array(z.number()).max(3)).max(2), literal: line, raw: line })
  .partial();

const item = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), depth: z.union([z.literal(2), z.literal(3)]), markdown: text }),
  z.object({ kind: z.literal('prose'), markdown: text }),
  z.object({
    kind: z.literal('passage'),
    id: passageId,
    voice: id,
    title: line.optional(),
    when: line.optional(),
    cite: line.optional(),
    quote: line.optional(),
    prefix: line.optional(),
    suffix: line.optional(),
    chars: line.optional(),
    markdown: text
  }),
  z.object({
    kind: z.literal('note'),
    id: id.optional(),
    on: z.array(id).min(1),
    note: z.enum(noteKinds),
    cite: line.optional(),
    markdown: text
  }),
  z.object({
    kind: z.literal('event'),
    id: passageId,
    title: line,
    when: line,
    places: z.array(id),
    on: z.array(id),
    cite: line.optional(),
    markdown: text
  }),
  z.object({
    kind: z.literal('flow'),
    id: passageId,
    from: id,
    to: id,
    flow: line.optional(),
    status: z.enum(flowStatuses).optional(),
    label: line.optional(),
    when: line.optional(),
    on: z.array(id),
    markdown: text
  })
]);

const shape = z.object({
  title: line,
  summary: text.optional(),
  lang: z
    .string()
    .refine((tag) => usualTag(tag) !== null)
    .optional(),
  editor: line.optional(),
  licence: line.optional(),
  corrections: line.regex(/^(?:https?:\/\/|mailto:)\S+$/).optional(),
  about: id.optional(),
  view: bounds.optional(),
  voices: z.array(z.object({ id, name: line, kind: z.enum(voiceKinds), place: id.optional() })),
  text: z.array(item),
  stops: z.array(
    z.object({
      id,
      title: line,
      places: z.array(id),
      passages: z.array(id),
      flows: z.array(id).optional(),
      camera: z
        .object({
          bounds,
          center: z.tuple([lng, lat]),
          zoom: z.number().min(0).max(22),
          pitch: z.number().min(0).max(60),
          bearing: z.number().min(-180).max(180)
        })
        .partial()
        .optional(),
      markdown: text
    })
  ),
  sources: z.array(
    z.object({
      id,
      type: line,
      title: line.optional(),
      author: z.array(name).optional(),
      'container-title': line.optional(),
      publisher: line.optional(),
      issued: date.optional(),
      accessed: date.optional(),
      URL: line.optional(),
      DOI: line.optional(),
      language: line.optional(),
      note: text.optional(),
      genre: line.optional()
    })
  )
});

/**
 * Reads the text that an export of ours carries beside the places; `places` are the ids of those that came with it.
 * Links and stops that lead to others are told and left out. Null, and told, where it is not such a text, or its parts
 * do not fit together.
 */
export function parseImportedText(
  value: unknown,
  places: ReadonlySet<string>,
  where: string,
  findings: ImportFindings
): ImportedText | null {
  if (field(value, 'version') !== 1) {
    findings.dropped(where, 'the text was left out: it is of a version that is not known here');
    return null;
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path.map(String).join('.') ?? '';
    findings.dropped(
      where,
      `the text was left out: it is not as Dateline writes it, at “${path.slice(0, 60)}”`
    );
    return null;
  }
  const found = parsed.data as typeof parsed.data & ImportedText;
  const fault = misfit(found);
  if (fault !== null) {
    findings.dropped(where, `the text was left out: ${fault}`);
    return null;
  }
  const mend = (markdown: string, part: string): string =>
    mendMarkdown(markdown, places, `${where}.${part}`, findings);
  return {
    ...found,
    voices: found.voices.map(({ place, ...voice }) =>
      place !== undefined && places.has(place) ? { ...voice, place } : voice
    ),
    text: found.text.flatMap((entry: ImportedItem, index): ImportedItem[] => {
      const part = `text[${index}]`;
      if (entry.kind === 'flow' && !(places.has(entry.from) && places.has(entry.to))) {
        findings.dropped(`${where}.${part}`, 'a flow was left out: an end of it is not among the places');
        return [];
      }
      const markdown = mend(entry.markdown, part);
      return entry.kind === 'event'
        ? [{ ...entry, places: entry.places.filter((place) => places.has(place)), markdown }]
        : [{ ...entry, markdown }];
    }),
    stops: found.stops.flatMap((stop: ImportedStop, index): ImportedStop[] => {
      const shown = stop.places.filter((place) => places.has(place));
      if (shown.length < stop.places.length) {
        const what = shown.length === 0 ? 'the stop was left out' : 'places were left out';
        findings.dropped(`${where}.stops[${index}]`, `${what}: they are not among the places`);
      }
      return shown.length === 0
        ? []
        : [{ ...stop, places: shown, markdown: mend(stop.markdown, `stops[${index}]`) }];
    })
  };
}

/** Why the parts do not fit together; null where they do. */
function misfit({ voices, text: items, stops, sources, about }: ImportedText): string | null {
  const passages = items.flatMap((entry) => (entry.kind === 'passage' ? [entry] : []));
  const ids = items.flatMap((entry) => ('id' in entry && entry.id !== undefined ? [entry.id] : []));
  const voiceIds = new Set(voices.map((voice) => voice.id));
  const passageIds = new Set(passages.map((passage) => passage.id));
  if (passages.length === 0) return 'it has no passage';
  for (const list of [
    ids,
    voices.map((voice) => voice.id),
    stops.map((stop) => stop.id),
    sources.map((source) => source.id)
  ]) {
    if (new Set(list).size < list.length) return 'an id stands for two things';
  }
  if (passages.some(({ voice }) => !voiceIds.has(voice))) return 'a passage has a voice that is not there';
  const named = [
    ...stops.flatMap((stop) => stop.passages),
    ...items.flatMap((entry) => ('on' in entry ? entry.on : []))
  ];
  if (named.some((passage) => !passageIds.has(passage)))
    return 'a note, an event, a flow or a stop names a passage that is not there';
  if (about !== undefined && !sources.some((source) => source.id === about))
    return 'the source that it reads is not there';
  return null;
}
