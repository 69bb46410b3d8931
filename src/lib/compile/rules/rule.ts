import type { Diagnostic } from '#lib/briefing/diagnostic.ts';
import type { Draft } from '../draft.ts';

/** Looks at a whole draft and says what is wrong with it. Its work grows linearly with the draft. */
export type Rule = (draft: Draft) => Iterable<Diagnostic>;
