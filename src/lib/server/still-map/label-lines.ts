import type { Place } from '#lib/briefing/briefing.ts';
import { labelNames } from '#lib/briefing/label-names.ts';
import { measureText, type TextStyle } from './measure-text.ts';

/** A name as a map shows it: its lines, and the box they need in units. */
export interface LabelText {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** The distance between baselines and the height of a line, in sizes of its text. */
export const lineHeight = 1.14;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The words of each place's label: countries that are not central in capitals. The whole name stays in the link. */
export function stillNames(places: readonly Place[], lang: string): Map<string, string> {
  const names = labelNames(places);
  return new Map(
    places.map((place) => {
      const shown = names.get(place.id) as string;
      return [
        place.id,
        place.kind === 'country' && place.weight !== 'lead' ? shown.toLocaleUpperCase(lang) : shown
      ];
    })
  );
}

/**
 * Breaks a name into at most three lines of about equal width, none wider than it must be, and measures it. A name
 * of up to `lineEms` times its size stays on one line.
 */
export function setLabel(name: string, style: TextStyle, lineEms = 8.2): LabelText {
  const spaced = rightToLeft.test(name) ? { ...style, spacing: 0 } : style;
  const measure = (line: string): number => measureText(line, spaced);
  const whole = measure(name);
  const wanted = Math.min(3, Math.ceil(whole / (style.size * lineEms)));
  const lines = breakLines(name.split(' '), wanted, measure);
  const width = Math.max(...lines.map(measure));
  return { lines: lines.map(isolate), width, height: style.size * (lineHeight * lines.length + 0.06) };
}

/** The bundled face for the first letters of another script than Latin, Greek or Cyrillic in a text; else Noto Sans. */
export function scriptFamily(text: string): 'Noto Sans' | `Noto Sans ${'Arabic' | 'Hebrew' | 'Armenian'}` {
  const [found] = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Armenian}/u.exec(text) ?? [];
  if (found === undefined) return 'Noto Sans';
  if (/\p{Script=Arabic}/u.test(found)) return 'Noto Sans Arabic';
  return /\p{Script=Hebrew}/u.test(found) ? 'Noto Sans Hebrew' : 'Noto Sans Armenian';
}

/** Whether letters of a text join or run so that they must not be spaced out. */
export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** The split of words into `count` lines whose widest line is narrowest; earlier breaks win a tie. */
export function breakLines(
  words: readonly string[],
  count: number,
  measure: (line: string) => number
): string[] {
  if (count <= 1 || words.length <= 1) return [words.join(' ')];
  let best: string[] = [words.join(' ')];
  let width = measure(words.join(' '));
  for (let first = 1; first < words.length; first += 1) {
    const lines = [words.slice(0, first).join(' '), ...breakLines(words.slice(first), count - 1, measure)];
    const widest = Math.max(...lines.map(measure));
    if (widest < width - 0.01) [best, width] = [lines, widest];
  }
  return best;
}

/** Marks on both sides keep the brackets and stops of a right-to-left name on their side of it. */
function isolate(line: string): string {
  return rightToLeft.test(line) ? `\u200F${line}\u200F` : line;
}
