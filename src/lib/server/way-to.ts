import { isAbsolute, relative, sep } from 'node:path';

/** A path as seen from where the command was called, so that an editor can open it; whole where that leads out of there. */
export function wayTo(path: string): string {
  const way = relative(process.cwd(), path);
  return (way.startsWith('..') || isAbsolute(way) ? path : way).split(sep).join('/');
}
