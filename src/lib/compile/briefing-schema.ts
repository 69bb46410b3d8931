import { z } from 'zod';
import {
  certainties,
  flowStatuses,
  noteKinds,
  placeKinds,
  voiceKinds,
  weights,
  type Briefing
} from '#lib/briefing/briefing.ts';
import { blockSchema, inlineSchema } from './rich-text-schema.ts';

const id = z.string().regex(/^[a-z0-9-]{1,64}$/);
const flowId = z.string().regex(/^[a-z0-9-]{1,130}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const text = z.string();
const body = z.array(blockSchema);
/** Never an address of elsewhere. */
const recordingPath = z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/);
const count = z.int().min(0);

const lng = z.number().min(-180).max(180);
const lat = z.number().min(-90).max(90);
const lngLat = z.tuple([lng, lat]).meta({ id: 'LngLat', description: 'Longitude and latitude, WGS 84.' });
const bounds = z
  .tuple([lng, lat, lng, lat])
  .meta({ id: 'Bounds', description: 'West, south, east, north; west above east crosses the antimeridian.' });

const when = z
  .object({
    edtf: text.meta({ description: 'As written: EDTF level 1 (ISO 8601-2), local to the place.' }),
    earliest: day.nullable(),
    latest: day.nullable(),
    printed: text,
    spoken: text
  })
  .meta({ id: 'When' });

const quotation = z.object({
  exact: text,
  prefix: text.exactOptional(),
  suffix: text.exactOptional(),
  start: count
    .exactOptional()
    .meta({ description: 'The first code point within the cited paragraph, from 0.' }),
  end: count.exactOptional().meta({ description: 'The code point after the last.' })
});

const citation = z
  .object({
    source: id,
    locator: text.exactOptional(),
    paragraph: z.int().min(1).exactOptional(),
    quotation: quotation.exactOptional()
  })
  .meta({ id: 'Citation' });
const citations = z.array(citation);

const place = z.object({
  id,
  name: text,
  names: z.record(text, text).meta({ description: 'By BCP 47 tag.' }),
  kind: z.enum(placeKinds),
  certainty: z.enum(certainties),
  precisionMeters: z.number().positive().exactOptional(),
  within: id.exactOptional(),
  wikidata: text.exactOptional(),
  geonames: z.int().positive().exactOptional(),
  role: text.exactOptional(),
  weight: z.enum(weights),
  source: text.exactOptional(),
  geometry: z.enum(['point', 'line', 'area']).nullable(),
  point: lngLat.nullable(),
  bounds: bounds.nullable(),
  outline: z.literal('historic').exactOptional(),
  outlineWhen: when.exactOptional(),
  where: text
});

const textItem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    depth: z.union([z.literal(2), z.literal(3)]),
    id: text,
    children: z.array(inlineSchema)
  }),
  z.object({ kind: z.literal('prose'), blocks: body }),
  z.object({ kind: z.literal('passage'), id }),
  z.object({ kind: z.literal('note'), id })
]);

const stop = z.object({
  id,
  title: text,
  places: z.array(id),
  passages: z.array(id),
  flows: z.array(flowId),
  camera: z
    .object({
      bounds: bounds.exactOptional(),
      center: lngLat.exactOptional(),
      zoom: z.number().exactOptional(),
      pitch: z.number().exactOptional(),
      bearing: z.number().exactOptional()
    })
    .nullable(),
  narration: body,
  audio: z
    .object({
      src: recordingPath.meta({ description: 'The file, relative to the briefing’s own page.' }),
      captions: recordingPath
        .exactOptional()
        .meta({ description: 'WebVTT, relative to the briefing’s own page; its words are the narration’s.' }),
      lang: text.meta({ description: 'BCP 47.' })
    })
    .exactOptional()
    .meta({ description: 'A recording of the narration.' })
});

const name = z.object({
  family: text.exactOptional(),
  given: text.exactOptional(),
  literal: text.exactOptional()
});

const source = z.object({
  id,
  type: text,
  title: text.exactOptional(),
  author: z.array(name).exactOptional(),
  'container-title': text.exactOptional(),
  publisher: text.exactOptional(),
  issued: publishedDate().exactOptional(),
  accessed: publishedDate().exactOptional(),
  URL: text.exactOptional(),
  DOI: text.exactOptional(),
  language: text.exactOptional(),
  note: text.exactOptional(),
  genre: text.exactOptional()
});

/** The whole of `/<slug>/briefing.json`, version 1. Entries that it does not name may be added within the version. */
export const briefingSchema: z.ZodType<Briefing> = z.object({
  version: z.literal(1),
  slug: id,
  title: text,
  summary: text,
  lang: text,
  dir: z.enum(['ltr', 'rtl']),
  edition: day,
  editor: text.exactOptional(),
  licence: text.exactOptional(),
  corrections: text.exactOptional(),
  about: id.exactOptional(),
  view: bounds,
  draft: z.boolean(),
  changes: z.array(z.object({ date: day, text })),
  redirects: z.record(id, id),
  voices: z.array(z.object({ id, name: text, kind: z.enum(voiceKinds), place: id.exactOptional() })),
  text: z.array(textItem),
  passages: z.array(
    z.object({
      id,
      voice: text,
      title: text.exactOptional(),
      when: when.exactOptional(),
      citations,
      body
    })
  ),
  notes: z.array(z.object({ id, kind: z.enum(noteKinds), on: z.array(id), citations, body })),
  places: z.array(place),
  mentions: z.array(z.object({ place: id, passage: id, words: text, start: count, end: count })),
  events: z.array(
    z.object({
      id,
      title: text,
      when,
      places: z.array(id),
      passages: z.array(id),
      citations,
      body,
      origin: z.enum(['passage', 'event'])
    })
  ),
  flows: z.array(
    z.object({
      id: flowId,
      from: id,
      to: id,
      kind: text.exactOptional(),
      status: z.enum(flowStatuses).exactOptional(),
      label: text.exactOptional(),
      when: when.exactOptional(),
      passages: z.array(id),
      body
    })
  ),
  tour: z.array(stop),
  sources: z.array(source)
});

/** The JSON Schema (2020-12) of `briefing.json`, as published at `/schema/briefing.v1.json`. */
export function briefingJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(briefingSchema, { io: 'input' });
  return {
    $schema,
    title: 'A briefing, version 1',
    description: 'The compiled text, places, tour and sources of one map-based briefing.',
    ...rest
  };
}

function publishedDate() {
  return z.object({
    'date-parts': z.array(z.array(z.int())).exactOptional(),
    literal: text.exactOptional(),
    raw: text.exactOptional()
  });
}
