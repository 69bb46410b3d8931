/**
 * Breaks text into at most `most` lines no wider than `width`, each as full as it can be; what does not fit is cut
 * with an ellipsis. A word wider than a line is broken between its letters.
 */
export function wrapText(
  text: string,
  width: number,
  most: number,
  measure: (line: string) => number
): string[] {
  const words = text
    .trim()
    .split(/\s+/u)
    .flatMap((word) => breakWord(word, width, measure));
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    if (lines.length > most) break;
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = cut(kept[most - 1] as string, width, measure);
  return kept;
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

function letters(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function breakWord(word: string, width: number, measure: (line: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  // Nothing that is shown is longer than this, however long what an author wrote.
  for (const letter of letters(word.slice(0, 2000))) {
    if (piece !== '' && measure(piece + letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

function cut(line: string, width: number, measure: (line: string) => number): string {
  const all = letters(line);
  while (all.length > 1 && measure(`${all.join('')}…`) > width) all.pop();
  const kept = all.join('');
  const words = all.length < letters(line).length ? kept.replace(/\s+\S*$/u, '') : kept;
  return `${(words.length > kept.length / 2 ? words : kept).replace(/[\s.,;:–-]+$/u, '')}…`;
}
