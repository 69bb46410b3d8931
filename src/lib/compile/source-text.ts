import type { Position } from '#lib/briefing/diagnostic.ts';

/**
 * An author's file and the positions in it. A byte order mark is dropped, so that columns are those an
 * editor shows; line feeds, carriage returns and both together end a line, as CommonMark has it.
 */
export class SourceText {
  readonly file: string;
  readonly text: string;
  readonly #lineStarts: number[] = [0];

  constructor(file: string, raw: string) {
    this.file = file;
    this.text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
    for (const end of this.text.matchAll(/\r\n|\r|\n/g)) this.#lineStarts.push(end.index + end[0].length);
  }

  /** Where `start` (and `end`, exclusive) is: offsets in UTF-16 units of `text`. */
  at(start: number, end?: number): Position {
    const from = this.#locate(start);
    if (end === undefined) return { file: this.file, ...from };
    const to = this.#locate(end);
    return { file: this.file, ...from, endLine: to.line, endColumn: to.column };
  }

  /** The first position of the file: where a fault of the whole file is shown. */
  get top(): Position {
    return { file: this.file, line: 1, column: 1 };
  }

  #locate(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }
}
