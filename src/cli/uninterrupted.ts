const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs short work that must not be left half done, such as writing. A signal that comes meanwhile ends the program
 * afterwards, as it would have before.
 */
export async function uninterrupted<T>(work: () => T): Promise<T> {
  let asked: NodeJS.Signals | null = null;
  const hear = (signal: NodeJS.Signals): void => void (asked = signal);
  for (const signal of signals) process.on(signal, hear);
  try {
    return work();
  } finally {
    // A signal is told by the event loop, which stood still during the work.
    await new Promise((resolve) => setTimeout(resolve, 0));
    await new Promise((resolve) => setImmediate(resolve));
    for (const signal of signals) process.off(signal, hear);
    if (asked !== null) process.kill(process.pid, asked);
  }
}
