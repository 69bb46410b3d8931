import type { JsonPath } from '../json-source.ts';
import type { PlacesContext } from './places-context.ts';

// Controls of C0 and C1, of direction (UAX #9), of lines; zero-width space, byte order mark, interlinear
// marks, noncharacters, and halves of a surrogate pair. The joiners U+200C and U+200D are letters' business.
const unwanted =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|\p{Cs}/gu;

/** The string without invisible characters that control or reorder text; reports where there are any. */
export function readCharacters(text: string, path: JsonPath, { report }: PlacesContext): string {
  const found = text.match(unwanted);
  if (found === null) return text;
  const names = [...new Set(found)].map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  );
  report(
    'place-control-character',
    path,
    `found ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' and others' : ''}, expected visible characters only`,
    'take them out: direction is set by the language, and a line break is not needed'
  );
  return text.replace(unwanted, '');
}
