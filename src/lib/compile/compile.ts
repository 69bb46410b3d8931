import type { FeatureCollection, Geometry } from 'geojson';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { compareDiagnostics, type Diagnostic } from '#lib/briefing/diagnostic.ts';
import { assembleBriefing } from './assemble-briefing.ts';
import type { BriefingFiles } from './briefing-files.ts';
import { readFiles } from './read-files.ts';
import type { StopRecording } from './recordings.ts';
import { checkRules } from './rules/check-rules.ts';
import { checkSlug } from './rules/slug.ts';

export type { BriefingFiles } from './briefing-files.ts';

/** `briefing` and `places` are null where an error leaves nothing that could be published. */
export interface Compiled {
  readonly briefing: Briefing | null;
  /** RFC 7946, right-hand rule, with `bbox`: what `/<slug>/places.geojson` publishes. */
  readonly places: FeatureCollection<Geometry | null> | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The files that the tour names, in its order. Whether they are there and fit, their folder can tell. */
  readonly recordings: readonly StopRecording[];
}

/**
 * Makes a briefing from an author's files. Never throws for what they hold: all that is wrong is in
 * `diagnostics`, by file and position. With errors the briefing is what can be shown to its author; only
 * one without errors may be published. Pure; time and memory grow linearly with the files.
 */
export function compile(slug: string, files: BriefingFiles): Compiled {
  const diagnostics: Diagnostic[] = [...checkSlug(slug)];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const { draft, collection } = readFiles(slug, files, report);
  if (draft) for (const diagnostic of checkRules(draft)) report(diagnostic);
  return {
    briefing: draft && assembleBriefing(draft),
    places: collection,
    diagnostics: diagnostics.sort(compareDiagnostics),
    recordings: draft?.stops.flatMap(({ recording }) => recording ?? []) ?? []
  };
}
