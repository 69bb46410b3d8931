import { writeFileSync } from 'node:fs';

/**
 * Preloaded into a measured process: at its end the file `USAGE_FILE` holds, as JSON, the most memory that it held, in
 * MB, and the processor time of all its threads, in seconds.
 */
process.on('exit', () => {
  const file = process.env['USAGE_FILE'];
  if (file === undefined) return;
  const { user, system } = process.cpuUsage();
  const usage = { peakMb: process.resourceUsage().maxRSS / 1024, processorSeconds: (user + system) / 1e6 };
  writeFileSync(file, JSON.stringify(usage));
});
