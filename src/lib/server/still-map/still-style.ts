import { mapPalette, type Scheme } from '#lib/map/map-palette.ts';
import { footSize } from './draw-foot.ts';
import {
  countrySpacing,
  labelSizes,
  numberStyle,
  stillForms,
  type LabelKind,
  type StillForm
} from './still-form.ts';

/** The colours of a still map by what they colour: those of the live map, and quieter lines for a finer drawing. */
export type StillPalette = Readonly<Record<StillColour, string>>;
export type StillColour =
  | 'sea'
  | 'land'
  | 'paper'
  | 'shore'
  | 'river'
  | 'border'
  | 'disputed'
  | 'ink'
  | 'quiet'
  | 'place'
  | 'area'
  | 'flow'
  | 'denied';

/** The palette in a scheme. */
export function stillPalette(scheme: Scheme): StillPalette {
  const map = mapPalette(scheme);
  const dark = scheme === 'dark';
  return {
    sea: map.water,
    land: map.land,
    paper: map.halo,
    shore: dark ? '#46423c' : '#b9bab3',
    river: map.river,
    border: dark ? '#5b564d' : '#c2baac',
    disputed: map.border,
    ink: map.ink,
    quiet: dark ? map.inkQuiet : '#5d574d',
    place: map.place,
    area: map.areaFill,
    flow: map.flow,
    denied: map.flowDenied
  };
}

/** The style of a map that is a file of its own. */
export function standaloneStyle(): string {
  return [
    `:root { color-scheme: light dark; ${declarations('light')} }`,
    `@media (prefers-color-scheme: dark) { :root { ${declarations('dark')} } }`,
    ...stillRules(),
    '.still-narrow { display: none; }',
    `@media screen and (max-width: ${narrowBelow}px) { .still-narrow { display: inline; } .still-wide { display: none; } }`
  ].join('\n');
}

/**
 * The style of some forms in one scheme with every colour written out, for programs that know neither, nor how to
 * find the face of the right weight for a script.
 */
export function plainStyle(scheme: Scheme, forms: readonly StillForm[]): string {
  const colours = new Map<string, string>(Object.entries(stillPalette(scheme)));
  const faces = ['Arabic', 'Hebrew', 'Armenian'].map(
    (script) => `.still-${script.toLowerCase()} { font-family: 'Noto Sans ${script}'; }`
  );
  return [...stillRules(forms), ...faces]
    .join('\n')
    .replace(/var\(--still-([a-z]+)\)/g, (_, name: string) => colours.get(name) ?? 'none');
}

/** The style sheet of the maps in a page, whose container decides between the forms. */
export function pageStyle(): string {
  const [light, dark] = [stillPalette('light'), stillPalette('dark')];
  const both = (Object.keys(light) as StillColour[]).map(
    (name) => `--still-${name}: light-dark(${light[name]}, ${dark[name]});`
  );
  return [
    '.still { container: still / inline-size; }',
    `.still-map { ${both.join(' ')} display: block; inline-size: 100%; block-size: auto; }`,
    ...stillRules(),
    '.still-map { font-family: var(--interface); }',
    afterText,
    '.still-narrow { display: none; }',
    `@container still (width <= ${narrowBelow}px) { .still-narrow { display: inline; } .still-wide { display: none; } }`,
    '@media print { .still-map { color-scheme: light; } .still-narrow { display: none; } .still-wide, .still-number { display: inline; } }',
    '@media (forced-colors: active) { .still-map { forced-color-adjust: none; } }'
  ].join('\n');
}

/**
 * The lines and names of a map in a page take longer to paint than the first window of text: the text is shown first, over
 * the sea alone, and the rest a frame or a few later. It is laid out as ever, and nothing of it waits for a script; but
 * where none runs each place is a page of its own, and the map would blink from one to the next.
 */
const afterText =
  '@keyframes after-text { from, to { visibility: hidden; } } @keyframes with-text { from, to { visibility: visible; } } @media screen and (scripting: enabled) { .still-map { animation: after-text 50ms; } .still-map .still-sea:not(.still-shore) { animation: with-text 50ms; } }';

/** Below this width in pixels a map shows its narrow form. */
const narrowBelow = 480;

function declarations(scheme: Scheme): string {
  return Object.entries(stillPalette(scheme))
    .map(([name, value]) => `--still-${name}: ${value};`)
    .join(' ');
}

/** The rules that all maps share: colours as custom properties, sizes in units of the face. */
function stillRules(forms: readonly StillForm[] = stillForms): string[] {
  return [...drawing, ...forms.flatMap(({ kind, scale }) => typeRules(`.still-${kind}`, scale))];
}

const drawing = [
  `.still-map { font-family: 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Sans Armenian', system-ui, sans-serif; }`,
  '.still-sea { fill: var(--still-sea); }',
  '.still-land { fill: var(--still-land); stroke: var(--still-shore); stroke-width: 0.6; }',
  '.still-shore { stroke: var(--still-shore); stroke-width: 0.4; }',
  '.still-river { fill: none; stroke: var(--still-river); stroke-width: 0.8; }',
  '.still-border { fill: none; stroke: var(--still-border); stroke-width: 0.9; stroke-linejoin: round; }',
  '.still-disputed, .still-line-of-control, .still-claim { stroke: var(--still-disputed); }',
  '.still-disputed { stroke-dasharray: 4 2.5; }',
  '.still-line-of-control { stroke-dasharray: 1 2.2; stroke-width: 1.2; }',
  '.still-claim { stroke-dasharray: 7 2 1.5 2; }',
  '.still-area { fill: var(--still-area); fill-opacity: 0.08; stroke: var(--still-area); stroke-opacity: 0.45; stroke-width: 0.7; }',
  '.still-area-lead { fill-opacity: 0.17; stroke-opacity: 0.8; }',
  '.still-area-disputed { fill-opacity: 0.1; stroke-dasharray: 3 2; stroke-width: 1; }',
  '.still-line { fill: none; stroke: var(--still-area); stroke-width: 1.6; stroke-linejoin: round; }',
  '.still-line-dashed { stroke-dasharray: 5 3.5; }',
  '.still-flow { fill: none; stroke: var(--still-flow); stroke-width: 1.1; stroke-opacity: 0.5; }',
  '.still-head { fill: var(--still-flow); fill-opacity: 0.8; }',
  '.still-flow.still-denied { stroke: var(--still-denied); }',
  '.still-head.still-denied { fill: var(--still-denied); }',
  '.still-flow.still-claimed { stroke-dasharray: 4.5 2.5; }',
  '.still-flow.still-denied { stroke-dasharray: 1.3 2.6; stroke-opacity: 0.8; }',
  '.still-flow.still-planned { stroke-dasharray: 8 2.5 1.5 2.5; }',
  '.still-narrow .still-flow { stroke-width: 1.7; }',
  '.still-window { fill: none; stroke: var(--still-ink); stroke-opacity: 0.55; stroke-width: 0.9; }',
  '.still-edge { fill: none; stroke: var(--still-ink); stroke-opacity: 0.35; stroke-width: 1; }',
  '.still-echo { fill: var(--still-place); }',
  '.still-hit { fill: none; pointer-events: all; }',
  '.still-lead .still-mark { fill: var(--still-place); stroke: var(--still-paper); stroke-width: 1.2; }',
  '.still-supporting .still-mark { fill: var(--still-land); stroke: var(--still-place); stroke-width: 1.7; }',
  '.still-mentioned .still-mark { fill: var(--still-place); }',
  '.still-halo { fill: none; stroke: var(--still-place); stroke-width: 0.9; stroke-dasharray: 2.2 1.8; }',
  '.still-leader { fill: none; stroke: var(--still-ink); stroke-width: 0.7; stroke-opacity: 0.7; }',
  '.still-map text { direction: ltr; fill: var(--still-ink); stroke: var(--still-paper); stroke-width: 0.22em; stroke-linejoin: round; paint-order: stroke; }',
  '.still-set-lead text { font-weight: 600; }',
  '.still-set-ground text { fill: var(--still-quiet); fill-opacity: 0.8; stroke: var(--still-land); }',
  '.still-set-country text, .still-set-mentioned text { fill: var(--still-quiet); }',
  // Where there is a pointer or a voice it says the name.
  '.still-number { display: none; }',
  '.still-paper { fill: var(--still-paper); }',
  '.still-scale { fill: none; stroke: var(--still-ink); stroke-width: 0.9; }',
  '.still-foot text { fill: var(--still-quiet); stroke: none; }',
  '.still-map a { cursor: pointer; text-decoration: none; }',
  '.still-map a:hover text { text-decoration: underline; }'
];

function typeRules(form: string, scale: number): string[] {
  const size = (units: number): number => Math.round(units * scale * 10) / 10;
  return [
    ...(Object.keys(labelSizes) as LabelKind[]).map(
      (kind) => `.still-set-${kind} ${form} text { font-size: ${size(labelSizes[kind])}px; }`
    ),
    ...(form === '.still-wide'
      ? [
          `.still-map ${form} .still-number text { font-size: ${numberStyle.size}px; font-weight: ${numberStyle.weight}; letter-spacing: 0; fill: var(--still-ink); }`
        ]
      : []),
    `.still-foot ${form} text { font-size: ${size(footSize)}px; }`,
    `.still-set-country ${form} text, .still-set-ground ${form} text { letter-spacing: ${size(countrySpacing)}px; }`,
    `.still-set-country ${form} .still-joined, .still-set-ground ${form} .still-joined { letter-spacing: 0; }`
  ];
}
