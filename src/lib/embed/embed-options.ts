import { describeTarget, parseTarget, type EmbedTarget } from './protocol/parse-target.ts';

/** The parts that an embed can show, in the order in which they stand. */
export const embedParts = ['map', 'panel', 'tour'] as const;
export type EmbedPart = (typeof embedParts)[number];

export const embedThemes = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

/** `map`: the map starts when it comes near the viewport; `facade`: when the reader asks for it. */
export const embedStarts = ['map', 'facade'] as const;
export type EmbedStart = (typeof embedStarts)[number];

/** How an embed opens; what its address asks for, and the defaults for the rest. */
export interface EmbedOptions {
  readonly at: EmbedTarget | null;
  /** At least one part, in their order. */
  readonly ui: readonly EmbedPart[];
  readonly theme: EmbedTheme;
  /** BCP 47; null for the briefing's own language. */
  readonly lang: string | null;
  readonly start: EmbedStart;
}

export const defaultEmbedOptions: EmbedOptions = {
  at: null,
  ui: embedParts,
  theme: 'auto',
  lang: null,
  start: 'map'
};

/**
 * Reads the query of an embed's address (`?at=places/beirut&ui=map,tour`). Options that are not known, and values
 * that do not fit, are left out; of an option that stands there twice, the first counts. Never throws.
 */
export function parseEmbedOptions(query: string): EmbedOptions {
  const given = new URLSearchParams(query.length > 2000 ? '' : query);
  const asked = (given.get('ui') ?? '').split(',');
  const ui = embedParts.filter((part) => asked.includes(part));
  const lang = given.get('lang') ?? '';
  return {
    at: parseTarget((given.get('at') ?? '').replace(/\/$/, '')),
    ui: ui.length > 0 ? ui : embedParts,
    theme: embedThemes.find((theme) => theme === given.get('theme')) ?? 'auto',
    lang: /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(lang) ? lang : null,
    start: embedStarts.find((start) => start === given.get('start')) ?? 'map'
  };
}

/** The query that asks for these options, with its question mark; empty where all are the defaults. */
export function describeEmbedOptions(options: Partial<EmbedOptions>): string {
  const { at, ui, theme, lang, start } = { ...defaultEmbedOptions, ...options };
  const parts = [
    ...(at === null ? [] : [`at=${describeTarget(at)}`]),
    ...(ui.length === 0 || ui.length === embedParts.length ? [] : [`ui=${ui.join(',')}`]),
    ...(theme === 'auto' ? [] : [`theme=${theme}`]),
    ...(lang === null ? [] : [`lang=${lang}`]),
    ...(start === 'map' ? [] : [`start=${start}`])
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
