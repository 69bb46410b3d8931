import { diagnose, type Diagnostic } from '#lib/briefing/diagnostic.ts';
import type { SourceText } from './source-text.ts';

// Embeddings, overrides and isolates of UAX #9. The marks U+200E, U+200F and U+061C reorder nothing by themselves.
const controls = /[\u202A-\u202E\u2066-\u2069]/g;

// The same as JSON escapes.
const escapedControls = /\\u(?:202[a-e]|206[6-9])/gi;

/** Characters that make text read otherwise than it is stored; in JSON, their escapes too. */
export function checkControls(source: SourceText, syntax: 'markdown' | 'json'): Diagnostic[] {
  const raw = [...source.text.matchAll(controls)].map((match) => ({
    match,
    name: (match[0].codePointAt(0) ?? 0).toString(16)
  }));
  const escaped = syntax === 'json' ? [...source.text.matchAll(escapedControls)] : [];
  return [...raw, ...escaped.map((match) => ({ match, name: match[0].slice(2) }))].map(({ match, name }) =>
    diagnose(
      'file-control',
      source.at(match.index, match.index + match[0].length),
      `found U+${name.toUpperCase()}, which reorders the text around it`,
      'take it out; the language of a text sets its direction'
    )
  );
}
