/** An author's folder as strings. A missing optional file is absent. */
export interface BriefingFiles {
  readonly 'briefing.md'?: string;
  readonly 'places.geojson'?: string;
  readonly 'tour.md'?: string;
  readonly 'sources.json'?: string;
}

export type BriefingFileName = keyof BriefingFiles;
