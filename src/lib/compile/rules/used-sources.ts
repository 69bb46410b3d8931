import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { Rule } from './rule.ts';

/** Every source is cited, or read by the briefing, or is where a place comes from. */
export const usedSources: Rule = function* ({ sources, references, frontMatter, places }) {
  const used = new Set(references.flatMap(({ kind, id }) => (kind === 'source' ? [id] : [])));
  if (frontMatter.about) used.add(frontMatter.about.value);
  for (const { place } of places) if (place.source !== undefined) used.add(place.source);
  for (const { source, idAt } of sources) {
    if (!used.has(source.id)) {
      yield diagnose(
        'unused-source',
        idAt,
        `found “${source.id}”, which nothing cites`,
        'cite it, or take it out'
      );
    }
  }
};
