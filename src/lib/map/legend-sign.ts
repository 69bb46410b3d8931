import type { LegendKey } from './legend-keys.ts';
import { svgElement } from './svg-element.ts';

const flowDashes = { stated: '', reported: '', claimed: '6 3', denied: '1.5 3', planned: '9 3 2 3' } as const;
const borderDashes = { agreed: '', disputed: '6 3', 'line-of-control': '1.5 3', claim: '9 3 1.5 3' } as const;

/** The drawing of what a key explains, as it is on the map, 44 × 20 CSS pixels. */
export function legendSign(key: LegendKey): SVGSVGElement {
  const sign = svgElement('svg', { viewBox: '0 0 44 20', 'aria-hidden': 'true', class: 'ui-legend-sign' });
  sign.append(...partsOf(key));
  return sign;
}

function partsOf(key: LegendKey): SVGElement[] {
  switch (key.kind) {
    case 'point': {
      const r = { lead: '6', supporting: '4.5', mentioned: '2.8' }[key.weight];
      return [svgElement('circle', { cx: '22', cy: '10', r, class: `ui-legend-${key.weight}` })];
    }
    case 'region':
      return [svgElement('path', { d: 'M22 3.5 28.5 10 22 16.5 15.5 10z', class: 'ui-legend-supporting' })];
    case 'uncertain':
      return [
        svgElement('circle', { cx: '22', cy: '10', r: '4', class: 'ui-legend-lead' }),
        svgElement('circle', { cx: '22', cy: '10', r: '8', class: 'ui-legend-halo' })
      ];
    case 'small-area':
      return [svgElement('rect', { x: '17', y: '5', width: '10', height: '10', class: 'ui-legend-lead' })];
    case 'area':
    case 'dashed-area': {
      const dash = key.kind === 'dashed-area' ? { 'stroke-dasharray': '4 2.5' } : {};
      return [svgElement('path', { d: 'M8 4l11-2 17 4-3 11-14 1-13-3z', class: 'ui-legend-area', ...dash })];
    }
    case 'radius':
      return [
        svgElement('circle', {
          cx: '22',
          cy: '10',
          r: '8.5',
          class: 'ui-legend-area',
          'stroke-dasharray': '3 2'
        }),
        svgElement('circle', { cx: '22', cy: '10', r: '3', class: 'ui-legend-mentioned' })
      ];
    case 'line':
      return [svgElement('path', { d: 'M4 14q9-12 18-4t18-4', class: 'ui-legend-line' })];
    case 'flow': {
      const look = key.status === 'denied' ? 'ui-legend-flow ui-legend-denied' : 'ui-legend-flow';
      const dash = flowDashes[key.status];
      return [
        svgElement('path', {
          d: 'M3 15Q18 4 36 7',
          class: look,
          ...(dash === '' ? {} : { 'stroke-dasharray': dash })
        }),
        svgElement('path', { d: 'M42 8.5l-7.5-5 1.5 4-2.2 3.6z', class: `${look} ui-legend-head` })
      ];
    }
    case 'border': {
      const dash = borderDashes[key.border];
      return [
        svgElement('path', {
          d: 'M3 13l10-5 9 4 10-6 9 3',
          class: 'ui-legend-border',
          ...(dash === '' ? {} : { 'stroke-dasharray': dash })
        })
      ];
    }
  }
}
