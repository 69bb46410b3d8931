import { stripVTControlCharacters } from 'node:util';

/** One line of an author's words that a terminal shows and does not obey: no escapes, controls or reordering. */
export function cleanOutput(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, '');
}
