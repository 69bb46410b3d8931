import { en, type Words } from './en.ts';

/** The languages that the interface speaks, by primary language subtag. */
const languages: ReadonlyMap<string, Words> = new Map([['en', en]]);

/** The words for a BCP 47 tag, by its primary language; English where there are none. */
export function wordsFor(lang: string): Words {
  return languages.get(primaryLanguage(lang)) ?? en;
}

/** Whether the interface has words in a language. */
export function hasWordsFor(lang: string): boolean {
  return languages.has(primaryLanguage(lang));
}

function primaryLanguage(lang: string): string {
  return (lang.split('-')[0] ?? '').toLowerCase();
}
