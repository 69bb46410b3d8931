/** Where the built folder will stand, as far as the build knows. */
export interface SiteAddress {
  /** With a final slash, such as `https://example.org/maps/`; null where it is not known. */
  readonly url: string | null;
  /** The absolute address of a page or file given from the folder's root (`kerman/`); null without `url`. */
  absolute(path: string): string | null;
}

/**
 * Reads `SITE_URL`: an http or https address, which may hold a path. Unset or empty means unknown.
 * Throws where it is neither, for whoever runs the build.
 */
export function siteAddress(given: string | undefined): SiteAddress {
  if (given === undefined || given.trim() === '') return { url: null, absolute: () => null };
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new Error(
      `SITE_URL is ${JSON.stringify(given)}, but must be an address such as https://example.org/maps/`
    );
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new Error(`SITE_URL is ${JSON.stringify(given)}, but must be without query, fragment and name`);
  }
  const base = url.href.endsWith('/') ? url.href : `${url.href}/`;
  return { url: base, absolute: (path) => new URL(path, base).href };
}

/** What a build without `SITE_URL` leaves undone, for the one who runs it. */
export const withoutSiteAddress =
  'SITE_URL is not set: canonical and feed addresses are relative, Open Graph names no address, oEmbed has no frame ' +
  'to embed, sitemap.xml lists nothing and robots.txt names no sitemap. Set it to where the folder will stand, such as https://example.org/maps/.';
