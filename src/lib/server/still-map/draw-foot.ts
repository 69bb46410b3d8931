import { breakLines, isRightToLeft } from './label-lines.ts';
import { measureText, type TextStyle } from './measure-text.ts';
import { diamond } from './draw-places.ts';
import type { StillForm } from './still-form.ts';
import type { LegendKey, StillWords } from './still-words.ts';
import { escapeHtml } from '../escape-html.ts';
import { units } from './units.ts';

/** The strip below a map that is a file of its own: its legend where there is room, a scale and the credit. */
export interface Foot {
  readonly height: number;
  readonly svg: string;
}

/** Type sizes of the foot in the wide form. */
export const footSize = 11;

const edge = 12;
const signWidth = (key: LegendKey): number =>
  'lead supporting mentioned region uncertain'.includes(key) ? 12 : 26;

/** Draws the foot for all forms from `top` downwards; the tallest decides its height. */
export function drawFoot(
  keys: readonly LegendKey[],
  words: StillWords,
  forms: readonly StillForm[],
  at: { readonly top: number; readonly width: number; readonly kilometresPerUnit: number }
): Foot {
  const feet = forms.map((form) => drawForm(keys, words, form, at));
  const height = Math.max(...feet.map((foot) => foot.height));
  const ground = `<path class="still-paper" d="M0 ${units(at.top)}h${units(at.width)}v${units(height)}h-${units(at.width)}z"/>`;
  return { height, svg: `<g class="still-foot">${ground}${feet.map(({ svg }) => svg).join('')}</g>` };
}

function drawForm(
  keys: readonly LegendKey[],
  words: StillWords,
  form: StillForm,
  at: { readonly top: number; readonly width: number; readonly kilometresPerUnit: number }
): Foot {
  const style: TextStyle = { size: footSize * form.scale, weight: 400 };
  const row = style.size * 1.7;
  let [x, y] = [edge, at.top + row];
  const parts: string[] = [];
  for (const key of form.kind === 'wide' ? keys : []) {
    const label = capitalize(words.legend[key]);
    const sign = signWidth(key);
    const width = sign + 6 + measureText(label, style) + 18;
    if (x + width > at.width - edge && x > edge) [x, y] = [edge, y + row];
    parts.push(drawSign(key, x, y - style.size * 0.34), textAt(label, x + sign + 6, y));
    x += width;
  }
  if (parts.length > 0) y += row;
  const bar = scaleBar(at.kilometresPerUnit, at.width);
  const barRoom = form.kind === 'wide' ? bar.length + measureText(bar.label, style) + 30 : 0;
  const room = at.width - 2 * edge - barRoom;
  const lines = breakLines(
    words.credit.split(' '),
    Math.ceil(measureText(words.credit, style) / room),
    (line) => measureText(line, style)
  );
  if (form.kind === 'wide') {
    const end = at.width - edge;
    const level = y - style.size * 0.34;
    parts.push(
      `<path class="still-scale" d="M${units(end - bar.length)} ${units(level - 3)}v6m0-3h${units(bar.length)}m0-3v6"/>`,
      textAt(bar.label, end - bar.length - 6, y, 'end')
    );
  }
  lines.forEach((line, index) => parts.push(textAt(line, edge, y + index * style.size * 1.35)));
  const height = y + (lines.length - 1) * style.size * 1.35 + style.size * 0.8 - at.top;
  return { height, svg: `<g class="still-${form.kind}">${parts.join('')}</g>` };
}

function capitalize(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function drawSign(key: LegendKey, x: number, y: number): string {
  const swatch = signWidth(key);
  const middle = `${units(x + swatch / 2)}" cy="${units(y)}`;
  const disc = (className: string, r: number): string =>
    `<circle class="${className}" cx="${middle}" r="${r}"/>`;
  switch (key) {
    case 'lead':
      return `<g class="still-lead">${disc('still-mark', 5)}</g>`;
    case 'supporting':
      return `<g class="still-supporting">${disc('still-mark', 3.6)}</g>`;
    case 'mentioned':
      return `<g class="still-mentioned">${disc('still-mark', 2.2)}</g>`;
    case 'area':
      return `<path class="still-area still-area-lead" d="M${units(x + 4)} ${units(y - 5)}h18v10h-18z"/>`;
    case 'region':
      return `<g class="still-supporting">${diamond('still-mark', [x + swatch / 2, y], 4.4)}</g>`;
    case 'uncertain':
      return disc('still-halo', 5.5);
    default: {
      const status = key === 'stated' ? '' : ` still-${key}`;
      const tip = x + swatch;
      return `<path class="still-flow${status}" d="M${units(x)} ${units(y)}h${swatch - 5}"/><path class="still-head${status}" d="M${units(tip)} ${units(y)}l-7.5-3.2v6.4z"/>`;
    }
  }
}

function textAt(text: string, x: number, y: number, anchor: 'start' | 'end' = 'start'): string {
  const shown = isRightToLeft(text) ? `\u200F${text}\u200F` : text;
  return `<text x="${units(x)}" y="${units(y)}"${anchor === 'end' ? ' text-anchor="end"' : ''}>${escapeHtml(shown)}</text>`;
}

/** A bar of 1, 2 or 5 times a power of ten kilometres, between a tenth and a quarter of the face. */
function scaleBar(kilometresPerUnit: number, width: number): { length: number; label: string } {
  const most = width * 0.22 * kilometresPerUnit;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = [5, 2, 1].map((times) => times * power).find((length) => length <= most) ?? power;
  return { length: kilometres / kilometresPerUnit, label: `${kilometres} km` };
}
