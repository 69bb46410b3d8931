/** What the annotations of one briefing are called, and what they point to: absolute IRIs, each the same in every edition. */
export interface AnnotationAddresses {
  readonly briefing: string;
  readonly collection: string;
  readonly page: string;
  readonly editor: string;
  annotation(path: readonly string[]): string;
  passage(id: string): string;
  place(id: string): string;
  /** For a source that has no address of its own. */
  source(id: string): string;
}

/** Addresses below `siteUrl` where it is known, else `urn:dateline:<slug>:…` (RFC 8141, with a namespace of ours). */
export function annotationAddresses(slug: string, siteUrl?: string): AnnotationAddresses {
  const named = (...path: readonly string[]): string =>
    ['urn:dateline', slug, ...path.map(encodeURIComponent)].join(':');
  const source = (id: string): string => named('source', id);
  if (siteUrl === undefined) {
    return {
      briefing: named(),
      collection: named('annotations'),
      page: named('annotations', 'page'),
      editor: named('editor'),
      annotation: (path) => named(...path),
      passage: (id) => named('passage', id),
      place: (id) => named('place', id),
      source
    };
  }
  const briefing = `${siteUrl.replace(/\/+$/, '')}/${slug}/`;
  const collection = `${briefing}annotations.jsonld`;
  return {
    briefing,
    collection,
    page: `${collection}#page`,
    editor: `${collection}#editor`,
    annotation: (path) => `${collection}#${path.map(encodeURIComponent).join('/')}`,
    passage: (id) => `${briefing}#${encodeURIComponent(id)}`,
    place: (id) => `${briefing}places/${encodeURIComponent(id)}/`,
    source
  };
}
