import { terminalAsker } from './asker.ts';
import { run } from './run.ts';

const { stdin, stdout, stderr } = process;

// A reader that stops reading, such as `head`, is no fault.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  print: (text) => stdout.write(`${text}\n`),
  complain: (text) => stderr.write(`${text}\n`),
  interactive: stdout.isTTY,
  coloured: stdout.isTTY && stdout.hasColors() && !process.env['NO_COLOR'],
  ...(stdout.isTTY && { clear: () => stdout.write('\u001b[2J\u001b[3J\u001b[H') }),
  ...(stdin.isTTY && stdout.isTTY && { asker: terminalAsker })
});
