/**
 * Names headings by their words, each once: `ui-` as all ids of the page’s own have it, so that none can be
 * a passage’s. Letters that are not Latin leave a number.
 */
export function headingIds(): (words: string) => string {
  const used = new Set<string>();
  return (words) => {
    const latin = words
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 48)
      .replace(/^-|-$/g, '');
    const base = latin === '' ? 'ui-part' : `ui-part-${latin}`;
    let id = base;
    for (let number = 2; used.has(id); number += 1) id = `${base}-${number}`;
    used.add(id);
    return id;
  };
}
