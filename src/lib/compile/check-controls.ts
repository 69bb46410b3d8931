import { diagnose, type Diagnostic } from '#lib/briefing/diagnostic.ts';
import type { SourceText } from './source-text.ts';

// Embeddings, overrides and isolates of UAX #9. The marks U+200E, U+200F and U+061C reorder nothing by themselves.
const controls = /[\u202A-\u202E\u2066-\u2069]/g;

/** Characters that make text read otherwise than it is stored. */
export function checkControls(source: SourceText): Diagnostic[] {
  return [...source.text.matchAll(controls)].map(({ 0: character, index }) =>
    diagnose(
      'file-control',
      source.at(index, index + 1),
      `found U+${character.charCodeAt(0).toString(16).toUpperCase()}, which reorders the text around it`,
      'take it out; the language of a text sets its direction'
    )
  );
}
