import type { Asker } from './asker.ts';

/** Where a command prints: handed in, so that it can be a test. */
export interface Terminal {
  /** One line, or several, to standard output. */
  readonly print: (text: string) => void;
  /** What the asker did wrong, to standard error. */
  readonly complain: (text: string) => void;
  /** Whether a person is reading: then lines are grouped and show the source. */
  readonly interactive: boolean;
  readonly coloured: boolean;
  /** Asks the person; absent where nobody can answer. */
  readonly asker?: Asker;
  /** Empties the screen; absent where there is none. */
  readonly clear?: () => void;
}
