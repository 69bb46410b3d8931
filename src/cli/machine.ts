import { machineDisk, type Disk } from '#lib/server/disk.ts';

/** What a command uses of the machine besides the terminal: handed in, so that each can be a test. */
export interface Machine {
  readonly disk: Disk;
  /** The day, as `2026-11-22`, in the person's own time zone. */
  readonly today: () => string;
  /** Resolves after some milliseconds, or as soon as `stop` is told. */
  readonly wait: (milliseconds: number, stop: AbortSignal) => Promise<void>;
  readonly fetch: typeof fetch;
  /** For a command that goes on: the signal is told when the person wants it to end, with Ctrl-C. */
  readonly untilStopped: () => AbortSignal;
}

/** The machine that the program runs on. */
export const thisMachine: Machine = {
  disk: machineDisk,
  today: () => {
    const now = new Date();
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  wait: (milliseconds, stop) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        stop.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      stop.addEventListener('abort', end);
    }),
  fetch,
  untilStopped: () => {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
    return controller.signal;
  }
};
