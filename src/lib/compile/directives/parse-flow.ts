import type { ContainerDirective } from 'mdast-util-directive';
import { flowStatuses } from '#lib/briefing/briefing.ts';
import type { BlockContext } from '../block-context.ts';
import type { FlowDraft } from '../draft.ts';
import { flowId } from '../flow-id.ts';
import { readId } from '../ids.ts';
import { readAttributes } from '../read-attributes.ts';
import { toBlocks } from '../to-blocks.ts';
import { readChoice } from './read-choice.ts';
import { readReference, readReferences } from './read-references.ts';
import { readWhen } from './read-when.ts';

/** `:::flow{#id from= to= kind= status= when= on= label=}`; null, with a diagnostic, without both ends. */
export function parseFlow(node: ContainerDirective, context: BlockContext): FlowDraft | null {
  const attributes = readAttributes(
    node,
    ['id', 'from', 'to', 'kind', 'status', 'when', 'on', 'label'],
    context
  );
  const from = readReference(attributes, 'from', 'place', true, context);
  const to = readReference(attributes, 'to', 'place', true, context);
  const id = readId(attributes.get('id'), flowId(from ?? '', to ?? ''), false, attributes.at, context);
  const kind = attributes.get('kind');
  const label = attributes.get('label');
  const status = readChoice(attributes, 'status', flowStatuses, context);
  const dated = readWhen(attributes, context);
  const passages = readReferences(attributes, 'on', 'passage', context);
  const { blocks, flows } = toBlocks(node.children, context);
  if (from === null || to === null) return null;
  return {
    kind: 'flow',
    at: attributes.at,
    idAt: id.at,
    named: attributes.get('id') !== undefined,
    flows,
    flow: {
      id: id.value,
      from,
      to,
      ...(kind && { kind: kind.value }),
      ...(status && { status }),
      ...(label && { label: label.value }),
      ...(dated && { when: dated.when }),
      passages,
      body: blocks
    }
  };
}
