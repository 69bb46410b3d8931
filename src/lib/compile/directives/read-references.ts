import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { BlockContext, ReferenceKind } from '../block-context.ts';
import { isSlug } from '#lib/text/slug.ts';
import { idShapeFault } from '../ids.ts';
import type { Attributes } from '../read-attributes.ts';

/** The ids in a list attribute, each referred to; those of the wrong shape are reported and left out. */
export function readReferences(
  attributes: Attributes,
  name: string,
  kind: ReferenceKind,
  context: BlockContext
): string[] {
  const ids: string[] = [];
  for (const { value, at } of attributes.list(name)) {
    // A derived flow id holds two place ids.
    if (!isSlug(value) && !(kind === 'flow' && value.split('--').every(isSlug))) {
      context.report(idShapeFault(value, at));
    } else if (!ids.includes(value)) {
      context.refer({ kind, id: value, at });
      ids.push(value);
    }
  }
  return ids;
}

/** One id in an attribute; null, with a diagnostic where it is needed and absent, or of the wrong shape. */
export function readReference(
  attributes: Attributes,
  name: string,
  kind: ReferenceKind,
  needed: boolean,
  context: BlockContext
): string | null {
  const written = attributes.get(name);
  if (!written) {
    if (needed) {
      context.report(
        diagnose(
          'attribute-missing',
          attributes.at,
          `found no ${name}=`,
          `say ${name}= and the id of a ${kind}`
        )
      );
    }
    return null;
  }
  if (!isSlug(written.value)) {
    context.report(idShapeFault(written.value, written.at));
    return null;
  }
  context.refer({ kind, id: written.value, at: written.at });
  return written.value;
}
