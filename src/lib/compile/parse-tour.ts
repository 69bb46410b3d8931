import type { Root } from 'mdast';
import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { BlockContext } from './block-context.ts';
import { topLevelNodes } from './directive-faults.ts';
import { didYouMean } from './did-you-mean.ts';
import { parseStop } from './directives/parse-stop.ts';
import type { StopDraft } from './draft.ts';
import { positionOf } from './node-position.ts';
import { openingOf } from './read-attributes.ts';

/** Reads `tour.md`: one block for each stop, in the order of the tour. All else in it is reported. */
export function parseTour(root: Root, context: BlockContext): StopDraft[] {
  const stops: StopDraft[] = [];
  for (const node of topLevelNodes(root, context)) {
    if (node.type === 'definition') continue;
    if (node.type !== 'containerDirective') {
      context.report(
        diagnose(
          'tour-stray-text',
          positionOf(node, context.source),
          'found text outside every stop, which nothing would show',
          'move it into a :::stop block'
        )
      );
      continue;
    }
    if (node.name === 'stop') {
      stops.push(parseStop(node, stops.length + 1, context));
      continue;
    }
    const { start, end } = openingOf(node);
    const ofText = ['passage', 'note', 'event', 'flow'].includes(node.name);
    context.report(
      diagnose(
        ofText ? 'block-misplaced' : 'block-unknown',
        context.source.at(start, end),
        `found :::${node.name.slice(0, 80)} in tour.md, expected stop`,
        ofText
          ? 'move it to briefing.md'
          : (didYouMean(node.name, ['stop']) ?? 'write a :::stop block instead')
      )
    );
  }
  return stops;
}
