import type { Node } from 'mdast';
import type { Position } from '#lib/briefing/diagnostic.ts';
import type { SourceText } from './source-text.ts';

/** Where an mdast node stands. */
export function positionOf(node: Node, source: SourceText): Position {
  const { start, end } = node.position ?? {};
  return source.at(start?.offset ?? 0, end?.offset ?? 0);
}

/** The author's characters of an mdast node. */
export function sourceOf(node: Node, source: SourceText): string {
  return source.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
