import { embedParts, embedStarts, embedThemes, type EmbedOptions } from '#lib/embed/embed-options.ts';
import { snippetHeight } from '#lib/embed/embed-snippet.ts';
import { parseTarget } from '#lib/embed/protocol/parse-target.ts';

/** What a publisher has chosen in the builder: how the embed opens, and its size in CSS pixels. */
export interface EmbedWish extends EmbedOptions {
  /** Null for the whole width. */
  readonly width: number | null;
  readonly height: number;
}

/**
 * Reads the builder's form. What is not filled in, or does not fit, is as by default; where no part is ticked, or all
 * that there are, the embed shows all.
 *
 * @param offered how many parts the form offers: a briefing without stops has no tour.
 */
export function readWish(form: FormData, offered: number = embedParts.length): EmbedWish {
  const ticked = form.getAll('ui');
  const ui = embedParts.filter((part) => ticked.includes(part));
  return {
    at: parseTarget(textOf(form, 'at')),
    ui: ui.length === 0 || ui.length === offered ? embedParts : ui,
    theme: embedThemes.find((theme) => theme === form.get('theme')) ?? 'auto',
    lang: null,
    start: embedStarts.find((start) => start === form.get('start')) ?? 'map',
    width: pixels(textOf(form, 'width')),
    height: pixels(textOf(form, 'height')) ?? snippetHeight
  };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Whole pixels from 240 to 2,000. */
function pixels(text: string): number | null {
  const value = Math.round(Number(text));
  return text.trim() === '' || !Number.isFinite(value) || value < 240 || value > 2000 ? null : value;
}
