import type { Flow } from '#lib/briefing/briefing.ts';
import type { FlowUse } from '../block-context.ts';
import type { TextDraft } from '../draft.ts';
import { flowId } from '../flow-id.ts';

type Merged = { -readonly [K in keyof Flow]: Flow[K] };

/**
 * Inline links and blocks made one: a link states the first flow of its two places, or makes one. Passages
 * are in text order; flows are in the order in which the text first states them, then as written.
 */
export function deriveFlows(text: TextDraft): Flow[] {
  const byEnds = new Map<string, Merged>();
  const flows: Merged[] = [];
  for (const { flow } of text.flows) {
    const merged: Merged = { ...flow };
    flows.push(merged);
    const ends = flowId(flow.from, flow.to);
    if (!byEnds.has(ends)) byEnds.set(ends, merged);
  }
  const stated = new Map<Merged, Set<string>>(flows.map((flow) => [flow, new Set(flow.passages)]));
  const state = ({ from, to, label }: FlowUse, passages: readonly string[]): void => {
    const ends = flowId(from, to);
    let flow = byEnds.get(ends);
    if (!flow) {
      flow = { id: ends, from, to, passages: [], body: [] };
      byEnds.set(ends, flow);
      flows.push(flow);
      stated.set(flow, new Set());
    }
    if (label !== undefined && flow.label === undefined) flow.label = label;
    for (const passage of passages) stated.get(flow)?.add(passage);
  };
  for (const { passage, flows: uses } of text.passages) {
    for (const use of uses) state(use, [passage.id]);
  }
  for (const { note, flows: uses } of text.notes) {
    for (const use of uses) state(use, note.on);
  }
  const order = new Map(text.passages.map(({ passage }, index) => [passage.id, index]));
  const rank = (passage: string): number => order.get(passage) ?? order.size;
  for (const flow of flows) {
    flow.passages = [...(stated.get(flow) ?? [])].sort((a, b) => rank(a) - rank(b));
  }
  const first = (flow: Flow): number =>
    flow.passages[0] === undefined ? order.size : rank(flow.passages[0]);
  return flows.sort((a, b) => first(a) - first(b));
}
