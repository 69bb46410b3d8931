/** The W3C's WebVTT parser and validator, as far as it is used. */
declare module 'webvtt-parser' {
  export interface CueNode {
    readonly type: 'text' | 'object' | 'timestamp';
    readonly value?: string | number;
    readonly children?: readonly CueNode[];
  }
  export interface ParsedCue {
    readonly id: string;
    readonly startTime: number;
    readonly endTime: number;
    readonly tree: CueNode;
  }
  export interface Parsed {
    readonly cues: readonly ParsedCue[];
    readonly errors: readonly { readonly message: string; readonly line: number; readonly col?: number }[];
  }
  const webvtt: {
    readonly WebVTTParser: new (entities: Readonly<Record<string, string>>) => {
      parse(input: string, mode: 'subtitles/captions/descriptions'): Parsed;
    };
  };
  export default webvtt;
}
