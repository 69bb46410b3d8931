import { diagnose, type Position } from '#lib/briefing/diagnostic.ts';
import { isSlug } from '#lib/text/slug.ts';
import type { BlockContext, Located } from './block-context.ts';

/** An id as written; the fallback, with a diagnostic, where it is missing or of the wrong shape. */
export function readId(
  written: Located<string> | undefined,
  fallback: string,
  required: boolean,
  at: Position,
  context: BlockContext
): Located<string> {
  if (!written) {
    if (required) {
      context.report(diagnose('attribute-missing', at, 'found no id', 'write one, as in {#two-blasts …}'));
    }
    return { value: fallback, at };
  }
  if (isSlug(written.value)) return written;
  context.report(idShapeFault(written.value, written.at));
  return { value: fallback, at: written.at };
}

/** The diagnostic for an id of the wrong shape. */
export function idShapeFault(id: string, at: Position) {
  return diagnose(
    'id-shape',
    at,
    `found “${id.slice(0, 80)}”, expected 1 to 64 of a-z, 0-9 and hyphens`,
    'write it in small Latin letters with hyphens for spaces'
  );
}
