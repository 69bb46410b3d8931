import type { ContainerDirective } from 'mdast-util-directive';
import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { BlockContext } from '../block-context.ts';
import type { EventDraft } from '../draft.ts';
import { readId } from '../ids.ts';
import { parseCitations } from '../parse-citations.ts';
import { readAttributes } from '../read-attributes.ts';
import { toBlocks } from '../to-blocks.ts';
import { readReferences } from './read-references.ts';
import { readWhen } from './read-when.ts';

/** `:::event{#id when= place= title= on= cite=}`; null, with a diagnostic, without a date or a title. */
export function parseEvent(
  node: ContainerDirective,
  number: number,
  context: BlockContext
): EventDraft | null {
  const attributes = readAttributes(node, ['id', 'when', 'place', 'title', 'on', 'cite'], context);
  const id = readId(attributes.get('id'), `event-${number}`, true, attributes.at, context);
  const title = attributes.get('title');
  const dated = readWhen(attributes, context);
  for (const name of ['when', 'title']) {
    if (!attributes.get(name)) {
      context.report(
        diagnose('attribute-missing', attributes.at, `found an event without ${name}=`, `say ${name}=`)
      );
    }
  }
  const places = readReferences(attributes, 'place', 'place', context);
  const passages = readReferences(attributes, 'on', 'passage', context);
  const { citations } = parseCitations(attributes, context);
  const { blocks, flows } = toBlocks(node.children, context);
  if (!dated || !title) return null;
  return {
    kind: 'event',
    at: attributes.at,
    idAt: id.at,
    titleAt: title.at,
    flows,
    time: dated.time,
    event: {
      id: id.value,
      title: title.value,
      when: dated.when,
      places,
      passages,
      citations,
      body: blocks,
      origin: 'event'
    }
  };
}
