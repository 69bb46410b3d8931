import { toSlug } from '#lib/text/slug.ts';

/**
 * Names headings by their words, each once: `ui-` as all ids of the page’s own have it, so that none can be
 * a passage’s.
 */
export function headingIds(): (words: string) => string {
  const used = new Set<string>();
  return (words) => {
    const base = `ui-part-${toSlug(words)}`;
    let id = base;
    for (let number = 2; used.has(id); number += 1) id = `${base}-${number}`;
    used.add(id);
    return id;
  };
}
