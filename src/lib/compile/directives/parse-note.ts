import type { ContainerDirective } from 'mdast-util-directive';
import { noteKinds } from '#lib/briefing/briefing.ts';
import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { BlockContext } from '../block-context.ts';
import type { NoteDraft } from '../draft.ts';
import { readId } from '../ids.ts';
import { parseCitations } from '../parse-citations.ts';
import { readAttributes } from '../read-attributes.ts';
import { toBlocks } from '../to-blocks.ts';
import { readChoice } from './read-choice.ts';
import { readReferences } from './read-references.ts';

/** `:::note{#id? on= kind= cite=}`; without an id it is named by its number, from 1. */
export function parseNote(node: ContainerDirective, number: number, context: BlockContext): NoteDraft {
  const attributes = readAttributes(node, ['id', 'on', 'kind', 'cite'], context);
  const id = readId(attributes.get('id'), `note-${number}`, false, attributes.at, context);
  const on = readReferences(attributes, 'on', 'passage', context);
  const kind = readChoice(attributes, 'kind', noteKinds, context);
  for (const name of ['on', 'kind']) {
    if (!attributes.get(name)) {
      context.report(
        diagnose(
          'attribute-missing',
          attributes.at,
          `found a note without ${name}=`,
          name === 'on' ? 'say on= and the id of a passage' : `say kind= and one of ${noteKinds.join(', ')}`
        )
      );
    }
  }
  const { citations } = parseCitations(attributes, context);
  const { blocks, flows } = toBlocks(node.children, context);
  return {
    kind: 'note',
    at: attributes.at,
    idAt: id.at,
    flows,
    note: { id: id.value, kind: kind ?? 'context', on, citations, body: blocks }
  };
}
