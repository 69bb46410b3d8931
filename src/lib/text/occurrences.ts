/**
 * Every offset at which `pattern` occurs in `text`, overlapping ones too, ascending, in UTF-16 units; none for an empty
 * pattern. Knuth, Morris and Pratt's algorithm: linear for every input, where built-in searches are quadratic for some.
 */
export function findOccurrences(text: string, pattern: string): number[] {
  const found: number[] = [];
  const m = pattern.length;
  if (m === 0 || m > text.length) return found;
  const fallback = new Int32Array(m + 1);
  for (let i = 1, k = 0; i < m; i += 1) {
    while (k > 0 && pattern.charCodeAt(i) !== pattern.charCodeAt(k)) k = fallback[k] ?? 0;
    if (pattern.charCodeAt(i) === pattern.charCodeAt(k)) k += 1;
    fallback[i + 1] = k;
  }
  for (let i = 0, k = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    while (k > 0 && unit !== pattern.charCodeAt(k)) k = fallback[k] ?? 0;
    if (unit === pattern.charCodeAt(k)) k += 1;
    if (k === m) {
      found.push(i - m + 1);
      k = fallback[k] ?? 0;
    }
  }
  return found;
}
