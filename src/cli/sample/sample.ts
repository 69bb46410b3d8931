import { maxTextBytes } from '#lib/compile/limits.ts';
import { maxFeatures } from '#lib/compile/places/places-limits.ts';
import { cleanOutput } from '#lib/server/clean-output.ts';
import { wayTo } from '#lib/server/way-to.ts';
import { writeFolder } from '#lib/server/write-whole.ts';
import type { Machine } from '../machine.ts';
import { newFolder } from '../new/new-briefing.ts';
import type { Terminal } from '../terminal.ts';
import { uninterrupted } from '../uninterrupted.ts';
import { WrongUse } from '../wrong-use.ts';
import { sampleFiles } from './sample-files.ts';

/** Numbers as they are typed. */
export interface SampleOptions {
  readonly places: string;
  readonly passages: string;
  readonly to: string;
  readonly seed: string;
}

/** Makes a briefing for load tests that passes `check --strict`. Throws WrongUse and WritingError. */
export async function sample(options: SampleOptions, terminal: Terminal, machine: Machine): Promise<0> {
  const folder = newFolder(options.to);
  const files = sampleFiles({
    places: count('places', options.places, 1, maxFeatures),
    passages: count('passages', options.passages, 1, 100_000),
    seed: count('seed', options.seed, 0, 0xffffffff)
  });
  if (Buffer.byteLength(files.get('briefing.md') ?? '') > maxTextBytes) {
    throw new WrongUse(
      `the text would be larger than ${maxTextBytes / 1_000_000} MB; ask for fewer passages`
    );
  }
  await uninterrupted(() => writeFolder(folder, files, machine.disk));
  terminal.print(
    `Made ${cleanOutput(wayTo(folder))}/ with ${options.places} places and ${options.passages} passages that say nothing about the world.`
  );
  return 0;
}

function count(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new WrongUse(`--${name}: found “${text}”, expected a whole number from ${least} to ${most}`);
  }
  return number;
}
