import { diagnose } from '#lib/briefing/diagnostic.ts';
import { deriveFlows } from '../derive/derive-flows.ts';
import type { Rule } from './rule.ts';

/** A flow has two ends, and a passage states it. */
export const soundFlows: Rule = function* ({ text }) {
  const uses = [...text.passages, ...text.notes, ...text.events, ...text.flows].flatMap(({ flows }) => flows);
  for (const { from, to, at } of uses) {
    if (from === to) yield itself(from, at);
  }
  const stated = new Map(deriveFlows(text).map((flow) => [flow.id, flow.passages.length > 0]));
  for (const { flow, at } of text.flows) {
    if (flow.from === flow.to) yield itself(flow.from, at);
    else if (stated.get(flow.id) === false) {
      yield diagnose(
        'flow-unstated',
        at,
        `found no passage that states ${flow.from} to ${flow.to}`,
        'say on= and a passage, or link to the flow in one'
      );
    }
  }
};

function itself(id: string, at: Parameters<typeof diagnose>[1]) {
  return diagnose('flow-to-itself', at, `found a flow from “${id}” to “${id}”`, 'name two places');
}
