import type { Briefing, Place } from '#lib/briefing/briefing.ts';
import { wordsFor } from '#lib/words/words-for.ts';
import { escapeHtml } from '../escape-html.ts';
import { serifFamily } from '../still-map/font-files.ts';
import { isRightToLeft, scriptFamily } from '../still-map/label-lines.ts';
import { measureText, type TextStyle } from '../still-map/measure-text.ts';
import type { StillPalette } from '../still-map/still-style.ts';
import { units } from '../still-map/units.ts';
import { wrapText } from './wrap-text.ts';

/** The side of a card that is read: where it stands and how large it is, in pixels. */
export interface CardPanel {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** True where lines begin at the right. */
  readonly mirrored: boolean;
}

const edge = 48;
const top = 150;
const kickerStyle: TextStyle = { size: 22, weight: 600 };
const noteStyle: TextStyle = { size: 17, weight: 400 };

/** Draws the name of the publication, the title or the place, what it is about, and how many places there are. */
export function drawPanel(
  briefing: Briefing,
  place: Place | null,
  panel: CardPanel,
  colours: StillPalette
): string {
  const words = wordsFor(briefing.lang);
  const { mirrored } = panel;
  const x = mirrored ? panel.x + panel.width - edge : panel.x + edge;
  const room = panel.width - 2 * edge + 16;
  const put = textPutter(x, mirrored);
  const parts = [drawWordmark(words.dateline, x, mirrored, colours)];
  let y = top;
  if (place !== null) {
    const [kicker = ''] = wrapText(briefing.title, room, 1, (line) => measureText(line, kickerStyle));
    parts.push(put(kicker, y + 14, kickerStyle, colours.place));
    y += 40;
  }
  const title = fit(place?.name ?? briefing.title, room, titleStyles, 4);
  for (const line of title.lines) {
    parts.push(put(line, y + title.style.size * 0.8, title.style, colours.ink));
    y += title.style.size * 1.08;
  }
  y += 24;
  const about = place === null ? briefing.summary : (place.role ?? '');
  const rows = (size: number): number => Math.max(0, Math.floor((panel.height - 84 - y) / (size * 1.38)));
  const summary = fit(about, room, summaryStyles, rows);
  for (const line of summary.lines) {
    parts.push(put(line, y + summary.style.size, summary.style, colours.quiet));
    y += summary.style.size * 1.38;
  }
  parts.push(put(words.mapPoster(briefing.places.length), panel.height - 34, noteStyle, colours.quiet));
  return parts.join('');
}

const titleStyles = [62, 56, 50, 44, 38, 33].map((size): TextStyle => ({ size, weight: 600, serif: true }));
const summaryStyles = [27, 25, 23].map((size): TextStyle => ({ size, weight: 400 }));

/** Text at the largest size at which it needs no more than so many lines and no word is broken; else cut at the smallest. */
function fit(
  text: string,
  room: number,
  styles: readonly TextStyle[],
  most: number | ((size: number) => number)
): { style: TextStyle; lines: string[] } {
  const rows = (size: number): number => (typeof most === 'number' ? most : most(size));
  const fits = (style: TextStyle): boolean => {
    const measure = (line: string): number => measureText(line, style);
    const whole = text.split(/\s+/u).every((word) => measure(word) <= room);
    return whole && wrapText(text, room, rows(style.size) + 1, measure).length <= rows(style.size);
  };
  const style = styles.find(fits) ?? (styles.at(-1) as TextStyle);
  const lines =
    rows(style.size) === 0 ? [] : wrapText(text, room, rows(style.size), (line) => measureText(line, style));
  return { style, lines };
}

/** The name of the publication with the dash that follows a dateline. */
function drawWordmark(name: string, x: number, mirrored: boolean, colours: StillPalette): string {
  const style: TextStyle = { size: 21, weight: 600, spacing: isRightToLeft(name) ? 0 : 3 };
  const shown = name.toUpperCase();
  const width = measureText(shown, style);
  const dash = mirrored ? x - width - 46 : x + width + 9;
  const spacing = ` letter-spacing="${style.spacing}"`;
  return `${textPutter(x, mirrored)(shown, 80, style, colours.ink, spacing)}<path d="M${units(dash)} 73h34" stroke="${colours.place}" stroke-width="3"/>`;
}

function textPutter(x: number, mirrored: boolean) {
  const anchor = mirrored ? ' text-anchor="end"' : '';
  return (
    text: string,
    y: number,
    { size, weight, serif = false }: TextStyle,
    fill: string,
    more = ''
  ): string => {
    const script = scriptFamily(text);
    const family = serif && script === 'Noto Sans' ? serifFamily : script;
    const shown = isRightToLeft(text) ? `\u200F${text}\u200F` : text;
    return `<text x="${units(x)}" y="${units(y)}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${fill}"${anchor}${more}>${escapeHtml(shown)}</text>`;
  };
}
