import type { Heading } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { diagnose } from '#lib/briefing/diagnostic.ts';
import { inlineText } from '#lib/briefing/rich-text.ts';
import type { BlockContext } from '../block-context.ts';
import type { StopDraft } from '../draft.ts';
import { readId } from '../ids.ts';
import { positionOf } from '../node-position.ts';
import { readAttributes } from '../read-attributes.ts';
import { toBlocks } from '../to-blocks.ts';
import { toInlines } from '../to-inlines.ts';
import { cameraAttributes, readCamera } from './read-camera.ts';
import { readRecording, recordingAttributes } from './read-recording.ts';
import { readReferences } from './read-references.ts';

/**
 * `:::stop{#id places= passages= flows= bounds= center= zoom= pitch= bearing= audio= captions=}`: a heading and its
 * narration; `number` counts from 1.
 */
export function parseStop(node: ContainerDirective, number: number, context: BlockContext): StopDraft {
  const names = ['id', 'places', 'passages', 'flows', ...cameraAttributes, ...recordingAttributes];
  const attributes = readAttributes(node, names, context);
  const id = readId(attributes.get('id'), `stop-${number}`, false, attributes.at, context);
  const [first, ...rest] = node.children;
  const heading = first?.type === 'heading' ? first : null;
  const { blocks, flows } = toBlocks(heading ? rest : node.children, context);
  const recording = readRecording(attributes, number, context);
  return {
    kind: 'stop',
    at: attributes.at,
    idAt: id.at,
    flows,
    choosesFlows: attributes.get('flows') !== undefined,
    recording: recording?.files ?? null,
    stop: {
      id: id.value,
      title: heading ? headingText(heading, context) : '',
      places: readReferences(attributes, 'places', 'place', context),
      passages: readReferences(attributes, 'passages', 'passage', context),
      flows: readReferences(attributes, 'flows', 'flow', context),
      camera: readCamera(attributes, context),
      narration: blocks,
      ...(recording && { audio: recording.audio })
    }
  };
}

function headingText(heading: Heading, context: BlockContext): string {
  const title = inlineText(toInlines(heading.children, context).inlines).trim();
  if (title === '') {
    context.report(
      diagnose(
        'heading-empty',
        positionOf(heading, context.source),
        'found a heading without words',
        'give the stop a title'
      )
    );
  }
  return title;
}
