import type { EmbedSnippet } from '#lib/embed/embed-snippet.ts';

/** The forms in which a publisher takes an embed, the best first. */
export const embedForms = [
  'element',
  'scripted',
  'iframe',
  'wordpress',
  'link'
] as const satisfies readonly (keyof EmbedSnippet)[];

export type EmbedForm = (typeof embedForms)[number];
