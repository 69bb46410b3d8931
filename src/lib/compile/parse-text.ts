import type { Heading, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { TextItem } from '#lib/briefing/briefing.ts';
import { diagnose } from '#lib/briefing/diagnostic.ts';
import { inlineText } from '#lib/briefing/rich-text.ts';
import type { BlockContext } from './block-context.ts';
import { topLevelNodes } from './directive-faults.ts';
import { parseEvent } from './directives/parse-event.ts';
import { parseFlow } from './directives/parse-flow.ts';
import { parseNote } from './directives/parse-note.ts';
import { parsePassage } from './directives/parse-passage.ts';
import { didYouMean } from './did-you-mean.ts';
import type { EventDraft, FlowDraft, NoteDraft, PassageDraft, TextDraft } from './draft.ts';
import { headingIds } from './heading-ids.ts';
import { positionOf } from './node-position.ts';
import { openingOf } from './read-attributes.ts';
import { toBlocks } from './to-blocks.ts';
import { toInlines } from './to-inlines.ts';

const blockNames = ['passage', 'note', 'event', 'flow'];

/** Reads `briefing.md` below its front matter: headings, prose and blocks in reading order. */
export function parseText(root: Root, context: BlockContext): TextDraft {
  const items: TextItem[] = [];
  const passages: PassageDraft[] = [];
  const notes: NoteDraft[] = [];
  const events: EventDraft[] = [];
  const flows: FlowDraft[] = [];
  const nextHeadingId = headingIds();
  let prose: RootContent[] = [];
  const flushProse = (): void => {
    const { blocks } = toBlocks(prose, context);
    if (blocks.length > 0) items.push({ kind: 'prose', blocks });
    prose = [];
  };
  const readBlock = (node: ContainerDirective): void => {
    switch (node.name) {
      case 'passage': {
        const draft = parsePassage(node, passages.length + 1, context);
        passages.push(draft);
        items.push({ kind: 'passage', id: draft.passage.id });
        break;
      }
      case 'note': {
        const draft = parseNote(node, notes.length + 1, context);
        notes.push(draft);
        items.push({ kind: 'note', id: draft.note.id });
        break;
      }
      case 'event': {
        const draft = parseEvent(node, events.length + 1, context);
        if (draft) events.push(draft);
        break;
      }
      case 'flow': {
        const draft = parseFlow(node, context);
        if (draft) flows.push(draft);
        break;
      }
      default:
        reportName(node, context);
        items.push({ kind: 'prose', blocks: toBlocks(node.children, context).blocks });
    }
  };
  for (const node of topLevelNodes(root, context)) {
    if (node.type === 'yaml' || node.type === 'definition') continue;
    if (node.type !== 'heading' && node.type !== 'containerDirective') {
      prose.push(node);
      continue;
    }
    flushProse();
    if (node.type === 'heading') items.push(toHeading(node, nextHeadingId, context));
    else readBlock(node);
  }
  flushProse();
  return { items, passages, notes, events, flows };
}

function toHeading(node: Heading, nextId: (words: string) => string, context: BlockContext): TextItem {
  const { inlines } = toInlines(node.children, context);
  const words = inlineText(inlines);
  const at = positionOf(node, context.source);
  if (node.depth !== 2 && node.depth !== 3) {
    context.report(
      diagnose(
        'heading-depth',
        at,
        `found a heading of depth ${node.depth}, expected 2 or 3`,
        node.depth === 1 ? 'the title stands in front matter; write ## for a part' : 'write ## or ###'
      )
    );
  }
  if (words.trim() === '') {
    context.report(
      diagnose('heading-empty', at, 'found a heading without words', 'give it words, or take it out')
    );
  }
  return { kind: 'heading', depth: node.depth <= 2 ? 2 : 3, id: nextId(words), children: inlines };
}

function reportName(node: ContainerDirective, { source, report }: BlockContext): void {
  const { start, end } = openingOf(node);
  const at = source.at(start, end);
  if (node.name === 'stop') {
    report(diagnose('block-misplaced', at, 'found a stop in briefing.md', 'move it to tour.md'));
    return;
  }
  report(
    diagnose(
      'block-unknown',
      at,
      `found :::${node.name.slice(0, 80)}, expected one of ${blockNames.join(', ')}`,
      didYouMean(node.name, blockNames) ?? 'write plain paragraphs instead'
    )
  );
}
