import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { BlockContext } from '../block-context.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Attributes } from '../read-attributes.ts';

/** An attribute that must be one of a few words; null, with a diagnostic, where it is another. */
export function readChoice<T extends string>(
  attributes: Attributes,
  name: string,
  choices: readonly T[],
  context: BlockContext
): T | null {
  const written = attributes.get(name);
  if (!written) return null;
  const chosen = choices.find((choice) => choice === written.value);
  if (chosen !== undefined) return chosen;
  context.report(
    diagnose(
      'attribute-value',
      written.at,
      `found ${name} “${written.value.slice(0, 80)}”, expected one of ${choices.join(', ')}`,
      didYouMean(written.value, choices) ?? 'choose one of them'
    )
  );
  return null;
}
