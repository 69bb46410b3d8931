import type { DiagnosticCode } from '#lib/briefing/diagnostic-codes.ts';
import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { ReferenceKind } from '../block-context.ts';
import { deriveFlows } from '../derive/derive-flows.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from './rule.ts';

const kinds: Readonly<
  Record<ReferenceKind, { readonly code: DiagnosticCode; readonly where: string; readonly hint: string }>
> = {
  place: { code: 'unknown-place', where: 'places.geojson', hint: 'add the place to places.geojson' },
  voice: {
    code: 'unknown-voice',
    where: 'the voices of front matter',
    hint: 'add the voice to front matter'
  },
  source: { code: 'unknown-source', where: 'sources.json', hint: 'add the source to sources.json' },
  passage: { code: 'unknown-passage', where: 'briefing.md', hint: 'name the id of a passage' },
  flow: {
    code: 'unknown-flow',
    where: 'briefing.md',
    hint: 'name the id of a flow, or from--to where it has none'
  }
};

/** Suggestions compare with every id there is: in a file of thousands of faults the first ones are enough. */
const maxSuggestions = 100;

/** Every id that is used names something. */
export const knownIds: Rule = function* (draft) {
  const ids = idsOf(draft);
  let suggestions = 0;
  for (const { kind, id, at } of draft.references) {
    if (draft.unreadable.has(kind) || ids[kind].has(id)) continue;
    const { code, where, hint } = kinds[kind];
    suggestions += 1;
    const guess = suggestions <= maxSuggestions ? didYouMean(id, ids[kind]) : null;
    yield diagnose(code, at, `found “${id}”, which is not in ${where}`, guess ?? hint);
  }
};

function idsOf({ places, frontMatter, sources, text }: Draft): Record<ReferenceKind, ReadonlySet<string>> {
  return {
    place: new Set(places.map(({ place }) => place.id)),
    voice: new Set(frontMatter.voices.map(({ value }) => value.id)),
    source: new Set(sources.map(({ source }) => source.id)),
    passage: new Set(text.passages.map(({ passage }) => passage.id)),
    flow: new Set(deriveFlows(text).map(({ id }) => id))
  };
}
