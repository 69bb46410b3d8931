import type { Place } from '#lib/briefing/briefing.ts';
import { languageDirection } from '#lib/text/language-direction.ts';

/** A name in a language other than the briefing's, with what an element needs to show it rightly. */
export interface LocalName {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly name: string;
}

/**
 * The names of a place other than the one that the text uses, each once: in the languages of the place
 * itself first (`local`), then as the author ordered them.
 */
export function localNames(place: Place, lang: string, local: readonly string[]): LocalName[] {
  const seen = new Set([place.name]);
  const found: LocalName[] = [];
  for (const tag of new Set([...local, ...Object.keys(place.names)])) {
    const name = place.names[tag];
    if (name === undefined || tag === lang || seen.has(name)) continue;
    seen.add(name);
    found.push({ lang: tag, dir: languageDirection(tag), name });
  }
  return found;
}
