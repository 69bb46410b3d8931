import type { StopAudio } from '#lib/briefing/briefing.ts';
import { diagnose } from '#lib/briefing/diagnostic.ts';
import type { BlockContext, Located } from '../block-context.ts';
import type { Attributes } from '../read-attributes.ts';
import {
  captionsEnding,
  endingOf,
  isInnerPath,
  recordingsFolder,
  recordingTypes,
  type StopRecording
} from '../recordings.ts';

/** Attributes that `readRecording` reads. */
export const recordingAttributes = ['audio', 'captions'] as const;

/** The recording of a stop as it is published, and the files that it is made of. */
export interface ReadRecording {
  readonly audio: StopAudio;
  readonly files: StopRecording;
}

/** The recording of a stop, counted from 1; null where it has none that could be used. Whether the files are there is not its business. */
export function readRecording(
  attributes: Attributes,
  stop: number,
  context: BlockContext
): ReadRecording | null {
  const audio = readPath(attributes, 'audio', [...recordingTypes.keys()], context);
  const captions = readPath(attributes, 'captions', [captionsEnding], context);
  const written = attributes.get('captions');
  if (written && !attributes.get('audio')) {
    context.report(
      diagnose(
        'captions-without-recording',
        written.at,
        'found captions= and no audio=',
        'name the recording too, or take the captions out: without a recording the narration is its own captions'
      )
    );
  }
  if (!audio) return null;
  if (!written) {
    context.report(
      diagnose(
        'recording-uncaptioned',
        audio.at,
        'found audio= and no captions=',
        'name a WebVTT file, so that each sentence is marked when it is heard'
      )
    );
  }
  return {
    audio: {
      src: recordingsFolder + audio.value,
      ...(captions && { captions: recordingsFolder + captions.value }),
      lang: context.lang
    },
    files: { stop, audio, captions }
  };
}

function readPath(
  attributes: Attributes,
  name: (typeof recordingAttributes)[number],
  endings: readonly string[],
  context: BlockContext
): Located<string> | null {
  const written = attributes.get(name);
  if (!written) return null;
  const { value, at } = written;
  const fault = (expected: string, hint: string): null => {
    const found = `found ${name} “${value.slice(0, 80)}”, expected ${expected}`;
    context.report(diagnose('recording-path', at, found, hint));
    return null;
  };
  if (!isInnerPath(value)) {
    return fault(
      'the path of a file in the briefing’s folder',
      'put it beside tour.md, or in a folder there; names have letters a-z, digits, dots, _ and -'
    );
  }
  if (endings.includes(endingOf(value))) return written;
  return fault(
    `a name that ends with ${endings.map((ending) => `.${ending}`).join(', ')}`,
    'convert it to one of these'
  );
}
