import type { BriefingFiles } from '#lib/compile/briefing-files.ts';

/** How large a sample is. */
export interface SampleSize {
  readonly places: number;
  readonly passages: number;
  /** Over all passages; each cites at least what makes it whole. */
  readonly citations: number;
  /** About the length of `briefing.md`, reached by longer passages; never less than the rest takes. */
  readonly characters?: number;
}

/** A briefing without faults of any size: the same files for the same numbers. */
export function sampleBriefing({ places, passages, citations, characters = 0 }: SampleSize): BriefingFiles {
  const sources = Math.max(1, Math.min(200, citations));
  const perPassage = Math.max(1, Math.floor(citations / Math.max(1, passages)));
  const opening = (index: number): string => {
    const cite = Array.from(
      { length: perPassage },
      (_, number) => `source-${(index * perPassage + number) % sources} ¶${number + 1}`
    ).join(', ');
    const day = String((index % 28) + 1).padStart(2, '0');
    return `:::passage{#passage-${index} voice=author when=2024-01-${day} cite="${cite}" quote="a few words"}`;
  };
  const length = paragraph(0, places).length;
  const missing = characters - passages * (opening(0).length + length) - places * 30;
  const paragraphs = passages + Math.max(0, Math.ceil(missing / length));
  const blocks = Array.from({ length: passages }, (_, index) => {
    const from = Math.floor((index * paragraphs) / passages);
    const to = Math.floor(((index + 1) * paragraphs) / passages);
    const body = Array.from({ length: to - from }, (_, number) => paragraph(from + number, places));
    return `${opening(index)}\n${body.join('\n\n')}\n:::`;
  });
  const unnamed = Array.from({ length: places }, (_, index) => `[Place ${index}](place:place-${index})`).join(
    ', '
  );
  return {
    'briefing.md': [front, '## The text', ...blocks, '## All places', unnamed, ''].join('\n\n'),
    'places.geojson': JSON.stringify({
      type: 'FeatureCollection',
      features: Array.from({ length: places }, (_, index) => toFeature(index))
    }),
    'sources.json': JSON.stringify(
      Array.from({ length: sources }, (_, index) => ({
        id: `source-${index}`,
        type: 'webpage',
        title: `Source ${index}`,
        URL: `https://example.org/${index}`
      }))
    )
  };
}

const front = `---
title: A sample
summary: As large as one likes.
lang: en
edition: 2026-11-22
editor: The editor
licence: CC-BY-4.0
corrections: mailto:desk@example.org
about: source-0
voices:
  author: { name: An author, kind: author }
---`;

function paragraph(index: number, places: number): string {
  const place = (offset: number): string => {
    const number = (index * 3 + offset) % Math.max(1, places);
    return places === 0 ? 'a place' : `[Place ${number}](place:place-${number})`;
  };
  const from = (index * 7) % Math.max(1, places);
  const to = (from + 1) % Math.max(1, places);
  const flow = places < 2 ? 'a relation' : `[a relation](flow:place-${from}/place-${to})`;
  return `The statement at 14:50 names ${place(0)}, then *${place(1)}* and ${place(2)}; it speaks of ${flow} in plain words, one after the other, as a paragraph does that has something to say and says it once.`;
}

function toFeature(index: number): object {
  // A grid of distinct points that covers the globe without its edges.
  const lng = Number((((index * 137.508) % 340) - 170).toFixed(4));
  const lat = Number((((index * 61.803) % 140) - 70).toFixed(4));
  return {
    type: 'Feature',
    id: `place-${index}`,
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: {
      name: `Place ${index}`,
      kind: 'city',
      certainty: 'exact',
      weight: index < 10 ? 'lead' : 'mentioned'
    }
  };
}
