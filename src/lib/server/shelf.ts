import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Briefing } from '#lib/briefing/briefing.ts';
import { compileFolder } from './compile-folder.ts';
import { formatDiagnostic } from './format-diagnostic.ts';
import { briefingsRoot, listBriefings } from './read-briefing-folder.ts';
import { wayTo } from './way-to.ts';

/** A briefing as it is published. */
export interface ShelfEntry {
  readonly briefing: Briefing;
  /** What `/<slug>/places.geojson` holds. */
  readonly places: FeatureCollection<Geometry | null>;
}

/** A briefing that has errors and so cannot be published; the message holds its diagnostics, one a line. */
export class UnpublishableBriefing extends Error {
  override name = 'UnpublishableBriefing';
  /** Who reads it needs the author's lines, not ours. */
  override stack = this.message;
}

const compiled = new Map<string, { readonly stamp: string; readonly entry: ShelfEntry }>();

/**
 * All briefings, drafts too, by slug. Each is compiled once, and again when its files have changed. Throws
 * UnpublishableBriefing for the first that has errors.
 */
export function readShelf(): readonly ShelfEntry[] {
  const root = briefingsRoot();
  return listBriefings(root).map((slug) => readEntry(root, slug));
}

/** The briefing of a slug, drafts too; null where there is none. */
export function findBriefing(slug: string): ShelfEntry | null {
  const root = briefingsRoot();
  // A page asks for its own briefing only: with many briefings each would else look at all of them.
  return compiled.has(slug) || listBriefings(root).includes(slug) ? readEntry(root, slug) : null;
}

/** What the shelf, the feed and the sitemap show: no drafts, newest edition first. */
export function publishedBriefings(): readonly Briefing[] {
  return readShelf()
    .map(({ briefing }) => briefing)
    .filter(({ draft }) => !draft)
    .sort((a, b) => b.edition.localeCompare(a.edition) || a.title.localeCompare(b.title));
}

function readEntry(root: string, slug: string): ShelfEntry {
  const stamp = stampOf(join(root, slug));
  const known = compiled.get(slug);
  if (known?.stamp === stamp) return known.entry;
  const entry = publish(root, slug);
  compiled.set(slug, { stamp, entry });
  return entry;
}

function publish(root: string, slug: string): ShelfEntry {
  const { briefing, places, diagnostics } = compileFolder(root, slug);
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  if (hasErrors || briefing === null || places === null) {
    throw new UnpublishableBriefing(
      [
        `The briefing “${slug}” cannot be published.`,
        ...diagnostics.map((diagnostic) => formatDiagnostic(wayTo(join(root, slug)), diagnostic))
      ].join('\n')
    );
  }
  return { briefing, places };
}

/** Changes whenever a file of the folder does, or of a folder in it. */
function stampOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const { mtimeMs, size } = lstatSync(join(folder, name));
      return `${name}:${mtimeMs}:${size}`;
    })
    .join('|');
}
