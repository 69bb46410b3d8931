// Controls of C0 and C1 but for tab and line ends, zero-width space, embeddings, overrides and isolates of UAX #9, byte
// order mark, interlinear and replacement characters, noncharacters, halves of a surrogate pair. `check` refuses most.
const unwanted =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\uffff]|\p{Cs}/gu;

// In a name, whose direction its language sets, neither marks of direction.
const marks = /[\u061c\u200e\u200f]/g;

/** Text without invisible characters that control or reorder it; line and paragraph separators become line feeds. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(unwanted, '');
}

/** A name or title on one line, without characters that `places.geojson` may not hold. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(marks, '').replace(/\s+/g, ' ').trim();
}

/** How many characters `cleanText` takes out, but for a byte order mark at the beginning, which is usual. */
export function countUnwanted(text: string): number {
  return (text.replace(/^\ufeff/, '').match(unwanted) ?? []).length;
}

/** The text cut to a number of code points at the end of a word where there is one, with an ellipsis. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
