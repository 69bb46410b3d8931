import { diagnose, type Diagnostic } from '#lib/briefing/diagnostic.ts';
import { isSlug } from '#lib/text/slug.ts';

/** Addresses that the site uses itself. */
export const reservedSlugs: ReadonlySet<string> = new Set(['embed', 'embedding', 'schema', 'basemap', '404']);

/** A folder is named by a slug that is no address of the site's own. */
export function checkSlug(slug: string): Diagnostic[] {
  const at = { file: 'briefing.md', line: 1, column: 1 };
  if (!isSlug(slug)) {
    return [
      diagnose(
        'slug-shape',
        at,
        `found the folder name “${slug.slice(0, 80)}”`,
        'name it with 1 to 64 of a-z, 0-9 and hyphens'
      )
    ];
  }
  return reservedSlugs.has(slug)
    ? [
        diagnose(
          'slug-reserved',
          at,
          `found the folder name “${slug}”, an address of the site’s own`,
          'choose another name'
        )
      ]
    : [];
}
