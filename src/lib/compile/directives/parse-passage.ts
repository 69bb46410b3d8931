import type { ContainerDirective } from 'mdast-util-directive';
import type { BlockContext } from '../block-context.ts';
import type { PassageDraft } from '../draft.ts';
import { readId } from '../ids.ts';
import { citationAttributes, parseCitations } from '../parse-citations.ts';
import { readAttributes } from '../read-attributes.ts';
import { toBlocks } from '../to-blocks.ts';
import { readReference } from './read-references.ts';
import { readWhen } from './read-when.ts';

/** `:::passage{#id voice= title= when= cite= quote= chars= prefix= suffix=}`; `number` counts from 1. */
export function parsePassage(node: ContainerDirective, number: number, context: BlockContext): PassageDraft {
  const attributes = readAttributes(node, ['id', 'voice', 'title', 'when', ...citationAttributes], context);
  const id = readId(attributes.get('id'), `passage-${number}`, true, attributes.at, context);
  const voice = readReference(attributes, 'voice', 'voice', false, context);
  const title = attributes.get('title');
  const dated = readWhen(attributes, context);
  const { citations, quotation } = parseCitations(attributes, context);
  const { blocks, flows } = toBlocks(node.children, context);
  return {
    kind: 'passage',
    at: attributes.at,
    idAt: id.at,
    titleAt: title?.at ?? null,
    voiceMissing: attributes.get('voice') === undefined,
    flows,
    quotation,
    time: dated?.time ?? null,
    passage: {
      id: id.value,
      voice: voice ?? '',
      ...(title && { title: title.value }),
      ...(dated && { when: dated.when }),
      citations,
      body: blocks
    }
  };
}
