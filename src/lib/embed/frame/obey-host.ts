import { envelope, type Command, type EmbedState, type Failure, type Result } from '../protocol/messages.ts';
import { parseTarget } from '../protocol/parse-target.ts';
import type { StartedEmbed } from './started-embed.ts';

/** The embed as its host meets it: a facade that can be started. */
export interface StartableEmbed {
  readonly state: EmbedState;
  readonly started: StartedEmbed | null;
  /** Starts it; null where that fails. */
  start(): Promise<StartedEmbed | null>;
}

/** Obeys a host's command. What needs the map starts it; what only asks or silences leaves a facade as it is. */
export async function obeyHost(embed: StartableEmbed, command: Command): Promise<Result | Failure> {
  const { id, kind } = command;
  const done = (): Result => ({ ...envelope, kind: 'result', id, state: embed.state });
  const refused = (code: Failure['code']): Failure => ({ ...envelope, kind: 'error', id, code });
  if (kind === 'state' || (kind === 'pause' && embed.started === null)) return done();
  const target = kind === 'goTo' ? parseTarget(command.to) : null;
  if (kind === 'goTo' && target === null) return refused('malformed');
  const started = embed.started ?? (await embed.start());
  if (started === null) return refused('not-available');
  const code = await started.obey(
    target === null ? { kind: kind === 'goTo' ? 'pause' : kind } : { kind: 'goTo', to: target }
  );
  return code === null ? done() : refused(code);
}
