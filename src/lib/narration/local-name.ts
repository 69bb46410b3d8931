import type { Place } from '#lib/briefing/briefing.ts';

/** A name in a language other than the briefing's, with what an element needs to show it rightly. */
export interface LocalName {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly name: string;
}

const rtlScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);
const rtlLanguages = new Set('ar arc az-ir ckb dv fa ha-arab he iw ks ku-iq ps sd syr ug ur yi'.split(' '));

/**
 * The writing direction of a BCP 47 tag: by its script subtag where it has one (ISO 15924), otherwise by
 * the script that the language is usually written in.
 */
export function languageDirection(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = tag.split('-');
  const script = rest.find((part) => /^[A-Za-z]{4}$/.test(part));
  if (script !== undefined) {
    return rtlScripts.has(script.charAt(0).toUpperCase() + script.slice(1).toLowerCase()) ? 'rtl' : 'ltr';
  }
  const base = language.toLowerCase();
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part))?.toLowerCase();
  return rtlLanguages.has(base) || (region !== undefined && rtlLanguages.has(`${base}-${region}`))
    ? 'rtl'
    : 'ltr';
}

/** The names of a place other than the one that the text uses, as the author ordered them, each once. */
export function localNames(place: Place, lang: string): LocalName[] {
  const seen = new Set([place.name]);
  const found: LocalName[] = [];
  for (const [tag, name] of Object.entries(place.names)) {
    if (tag === lang || seen.has(name)) continue;
    seen.add(name);
    found.push({ lang: tag, dir: languageDirection(tag), name });
  }
  return found;
}
