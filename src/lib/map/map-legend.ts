import type { Words } from '#lib/words/en.ts';
import type { LegendKey } from './legend-keys.ts';
import { legendSign } from './legend-sign.ts';

type LegendWords = Words['liveMap']['legend'];

/** What the map's signs mean, behind a button that opens and closes it; Esc closes it too. */
export function mapLegend(keys: readonly LegendKey[], words: LegendWords): HTMLElement {
  const legend = document.createElement('div');
  legend.className = 'ui-map-legend';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.title;
  const sheet = document.createElement('div');
  sheet.id = 'ui-map-legend';
  sheet.setAttribute('role', 'group');
  sheet.setAttribute('aria-label', words.title);
  // It may be longer than the map is high, and then the keyboard has to scroll it.
  sheet.tabIndex = 0;
  const list = document.createElement('ul');
  list.append(...keys.map((key) => entry(key, words)));
  sheet.append(list, paragraph(words.borders));
  legend.append(button, sheet);
  const show = (isOpen: boolean) => {
    sheet.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.setAttribute('aria-controls', sheet.id);
  button.addEventListener('click', () => show(sheet.hidden !== false));
  legend.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || sheet.hidden) return;
    // Only the legend closes, and not the card beside the map.
    event.preventDefault();
    event.stopPropagation();
    show(false);
    button.focus({ preventScroll: true });
  });
  show(false);
  return legend;
}

/** Where the ground comes from, along the foot of the map. */
export function mapCredit(text: string): HTMLElement {
  const credit = paragraph(text);
  credit.className = 'ui-map-credit';
  return credit;
}

function entry(key: LegendKey, words: LegendWords): HTMLLIElement {
  const item = document.createElement('li');
  item.append(legendSign(key), meaningOf(key, words));
  return item;
}

function meaningOf(key: LegendKey, words: LegendWords): string {
  switch (key.kind) {
    case 'point':
      return words.points[key.weight];
    case 'flow':
      return words.flows[key.status];
    case 'border':
      return words.lines[key.border];
    case 'region':
      return words.region;
    case 'uncertain':
      return words.uncertain;
    case 'area':
      return words.area;
    case 'small-area':
      return words.smallArea;
    case 'dashed-area':
      return words.dashedArea;
    case 'radius':
      return words.radius;
    case 'line':
      return words.line;
  }
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
