import type { Geometry, Position } from 'geojson';
import { roundDegrees } from '#lib/geo/precision.ts';

/** How large a sample is: places at least 1, passages at least 1. */
export interface SampleSize {
  readonly places: number;
  readonly passages: number;
  /** Another seed, another briefing; the same one, the same. */
  readonly seed: number;
}

/**
 * The files of a briefing for load tests: of any size, without faults, and saying nothing about the world. Its places
 * have numbers for names and lie anywhere; each is named by a passage.
 */
export function sampleFiles({ places, passages, seed }: SampleSize): ReadonlyMap<string, string> {
  const random = mulberry32(seed);
  const perPassage = Math.ceil(places / passages);
  const blocks = Array.from({ length: passages }, (_, index) => {
    const first = (index * perPassage) % places;
    const named = Array.from({ length: perPassage }, (_, offset) => mention((first + offset) % places));
    return passage(index, named, places < 2 ? null : [first, (first + 1) % places], random);
  });
  const features = Array.from({ length: places }, (_, index) => JSON.stringify(feature(index, random)));
  return new Map([
    ['briefing.md', `${frontMatter}\n## The sample\n\n${blocks.join('\n\n')}\n`],
    ['places.geojson', `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`],
    ['sources.json', sources]
  ]);
}

const frontMatter = `---
title: A sample for load tests
summary: Made by a program. Nothing in it is about the world.
lang: en
edition: 2026-01-01
about: sample-source
editor: A program
licence: CC0-1.0
corrections: https://example.org/corrections
voices:
  sample-voice: { name: The sample, kind: author }
draft: true
---
`;

const sources = `${JSON.stringify(
  [
    {
      id: 'sample-source',
      type: 'webpage',
      title: 'A source that does not exist',
      URL: 'https://example.org/'
    }
  ],
  null,
  2
)}\n`;

/** Places that a tour leads to: the tour is made from the text, with a stop for each. */
const leads = 40;

function mention(index: number): string {
  return `[Sample Place ${index + 1}](place:place-${index + 1})`;
}

function passage(
  index: number,
  named: readonly string[],
  flow: readonly [number, number] | null,
  random: () => number
): string {
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const link = flow === null ? 'nothing goes' : `[word goes](flow:place-${flow[0] + 1}/place-${flow[1] + 1})`;
  return [
    `:::passage{#passage-${index + 1} voice=sample-voice title="Sample passage ${index + 1}" when=2025-${month}-${day} cite="sample-source ¶${index + 1}" quote="sample words ${index + 1}"}`,
    `Sample sentence ${index + 1} names ${named.join(', ')}; from there, it says, ${link} to the next.`,
    ':::'
  ].join('\n');
}

function feature(index: number, random: () => number): object {
  // Turning by the golden angle spreads any number of points evenly; the jitter keeps them off a lattice.
  const lng = roundDegrees((((index + 1) * 137.508) % 340) - 170 + random(), 4);
  const lat = roundDegrees((((index + 1) * 61.803) % 130) - 60 + random(), 4);
  const chance = random();
  const isApproximate = chance > 0.7;
  return {
    type: 'Feature',
    id: `place-${index + 1}`,
    properties: {
      name: `Sample Place ${index + 1}`,
      kind: index % 20 === 19 ? 'region' : 'city',
      certainty: isApproximate ? 'approximate' : 'exact',
      ...(isApproximate && { precisionMeters: 1000 * (1 + Math.floor(chance * 10)) }),
      weight: index < leads ? 'lead' : chance < 0.2 ? 'supporting' : 'mentioned'
    },
    geometry: geometryOf(index, [lng, lat])
  };
}

/** Mostly points; some areas and lines. */
function geometryOf(index: number, [lng = 0, lat = 0]: Position): Geometry {
  const at = (east: number, north: number): Position => [
    roundDegrees(lng + east, 4),
    roundDegrees(lat + north, 4)
  ];
  if (index % 20 === 19) {
    const ring = [at(0, 0), at(0.4, 0), at(0.5, 0.3), at(0.1, 0.4), at(0, 0)];
    return { type: 'Polygon', coordinates: [ring] };
  }
  if (index % 50 === 7) return { type: 'LineString', coordinates: [at(0, 0), at(0.3, 0.2), at(0.5, 0.1)] };
  return { type: 'Point', coordinates: [lng, lat] };
}

/** Tommy Ettinger's mulberry32: numbers from 0 to 1, the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
