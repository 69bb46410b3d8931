import type { Diagnostic } from '#lib/briefing/diagnostic.ts';
import type { Draft } from '../draft.ts';

/** Looks at a whole draft and says what is wrong with it. */
export type Rule = (draft: Draft) => Iterable<Diagnostic>;

/** What every rule finds. */
export function* checkRules(draft: Draft): Generator<Diagnostic> {
  for (const rule of rules) yield* rule(draft);
}

const rules: readonly Rule[] = [];
