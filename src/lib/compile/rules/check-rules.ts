import type { Diagnostic } from '#lib/briefing/diagnostic.ts';
import type { Draft } from '../draft.ts';
import { citedQuotations } from './cited-quotations.ts';
import { knownAbout } from './known-about.ts';
import { knownIds } from './known-ids.ts';
import { knownLanguage } from './known-language.ts';
import { namedPlaces } from './named-places.ts';
import { placedQuotations } from './placed-quotations.ts';
import { requiredEntries } from './required-entries.ts';
import { reservedIds } from './reserved-ids.ts';
import type { Rule } from './rule.ts';
import { shortNames } from './short-names.ts';
import { shortQuotations } from './short-quotations.ts';
import { soundFlows } from './sound-flows.ts';
import { soundRedirects } from './sound-redirects.ts';
import { sourcedClaims } from './sourced-claims.ts';
import { uniqueIds } from './unique-ids.ts';
import { usedPlaces } from './used-places.ts';
import { usedSources } from './used-sources.ts';
import { usedVoices } from './used-voices.ts';
import { wholePassages } from './whole-passages.ts';
import { wholeStops } from './whole-stops.ts';

/** What looks at the whole; what one file alone can tell is found where it is read. */
const rules: readonly Rule[] = [
  requiredEntries,
  knownLanguage,
  knownAbout,
  soundRedirects,
  uniqueIds,
  reservedIds,
  knownIds,
  usedPlaces,
  usedVoices,
  usedSources,
  wholePassages,
  sourcedClaims,
  citedQuotations,
  shortQuotations,
  placedQuotations,
  soundFlows,
  shortNames,
  namedPlaces,
  wholeStops
];

/** What every rule finds. */
export function* checkRules(draft: Draft): Generator<Diagnostic> {
  for (const rule of rules) yield* rule(draft);
}
