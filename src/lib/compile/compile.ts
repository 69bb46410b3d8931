import type { FeatureCollection, Geometry } from 'geojson';
import type { Briefing } from '#lib/briefing/briefing.ts';
import type { Diagnostic } from '#lib/briefing/diagnostic.ts';

/** An author's folder as strings. A missing optional file is absent. */
export interface BriefingFiles {
  readonly 'briefing.md'?: string;
  readonly 'places.geojson'?: string;
  readonly 'tour.md'?: string;
  readonly 'sources.json'?: string;
}

/** `briefing` and `places` are null where an error leaves nothing that could be published. */
export interface Compiled {
  readonly briefing: Briefing | null;
  /** RFC 7946, right-hand rule, with `bbox`: what `/<slug>/places.geojson` publishes. */
  readonly places: FeatureCollection<Geometry | null> | null;
  readonly diagnostics: readonly Diagnostic[];
}
