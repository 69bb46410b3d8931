import { spawnSync } from 'node:child_process';
import type { SpokenSentence } from '#lib/narration/spoken-sentences.ts';
import { findEspeak } from './find-espeak.ts';

/** A recording and its captions, as an author would put them beside `tour.md`. */
export interface MadeRecording {
  readonly wav: Buffer;
  readonly vtt: string;
  /** When each sentence is heard, in seconds. */
  readonly cues: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

const pauseSeconds = 0.3;

/** Has a narration spoken by a synthesiser, sentence by sentence, and writes down when each was. Throws where none can be had. */
export function makeRecording(sentences: readonly SpokenSentence[]): MadeRecording {
  const found = findEspeak();
  if (found.kind === 'missing') throw new Error(found.message);
  const spoken = sentences.map(({ text, lang }) => {
    const { status, stdout, stderr } = spawnSync(found.path, ['-v', lang, '--stdout', text], {
      maxBuffer: 50_000_000
    });
    if (status !== 0) throw new Error(`eSpeak NG failed: ${String(stderr)}`);
    return readWav(stdout);
  });
  const rate = spoken[0]?.rate ?? 22_050;
  const pause = Buffer.alloc(Math.round(rate * pauseSeconds) * 2);
  const parts: Buffer[] = [];
  let at = 0;
  const cues = spoken.map(({ samples }, index) => {
    const start = at / rate;
    parts.push(samples, pause);
    const end = start + samples.length / 2 / rate;
    at += (samples.length + pause.length) / 2;
    return { start, end, text: sentences[index]?.text ?? '' };
  });
  const timings = cues.map(({ start, end, text }) => `${stamp(start)} --> ${stamp(end)}\n${text}\n`);
  return { wav: writeWav(Buffer.concat(parts), rate), vtt: `WEBVTT\n\n${timings.join('\n')}`, cues };
}

/** The samples of a RIFF file: mono, 16 bit. One that was written into a pipe does not know its length. */
function readWav(file: Buffer): { readonly rate: number; readonly samples: Buffer } {
  const data = file.indexOf('data');
  return { rate: file.readUInt32LE(24), samples: Buffer.from(file.subarray(data + 8)) };
}

function writeWav(samples: Buffer, rate: number): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

function stamp(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(ms / 60_000)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
}
