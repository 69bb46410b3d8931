import type { When } from '#lib/briefing/briefing.ts';
import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { BlockContext } from '../block-context.ts';
import type { TimeSpan } from '../draft.ts';
import { parseWhen } from '../parse-when.ts';
import type { Attributes } from '../read-attributes.ts';

/** The date in `when`, with its place in time; null where there is none, or it is at fault and reported. */
export function readWhen(
  attributes: Attributes,
  context: BlockContext
): { readonly when: When; readonly time: TimeSpan } | null {
  const written = attributes.get('when');
  if (!written) return null;
  const result = parseWhen(written.value, context.lang);
  if (result.kind === 'when') return { when: result.when, time: { first: result.first, last: result.last } };
  context.report(
    diagnose(
      result.code,
      written.at,
      result.message,
      result.code === 'when-reversed'
        ? 'write the earlier date first'
        : 'write it as 2024-01-03, 2024-01, 2024-01~ or 2023-09-19/2023-09-20'
    )
  );
  return null;
}
