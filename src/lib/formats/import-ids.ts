import { isSlug, toSlug } from '#lib/text/slug.ts';

/** Names of the page's own elements begin so; a passage id never does. */
const reserved = 'ui-';
const longest = 64;

/** Makes valid ids that are unique among themselves: one instance for all that must not be confused. */
export class ImportIds {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  /**
   * The id for a name: its slug where the name is in letters that have one, else `<kind>-<number>`. A second thing of the
   * same id gets `-2`. `kind` is a slug such as `place`.
   */
  make(name: string, kind: string, number: number): string {
    const slug = toSlug(name);
    // A slug of a name in other letters is a hash, which tells an author less than a number does.
    const isReadable = /^[a-z0-9-]+$/.test(slug) && !/(?:^|-)x[0-9a-f]{8}$/.test(slug);
    return this.take(isReadable ? slug : `${kind}-${number}`, kind);
  }

  /** This very id where it is valid and free, else one made from it. */
  take(wanted: string, kind: string): string {
    const slug = isSlug(wanted) ? wanted : toSlug(wanted);
    const base = slug.startsWith(reserved) ? `${kind}-${slug}`.slice(0, longest) : slug;
    if (!this.#taken.has(base)) {
      this.#taken.add(base);
      return base;
    }
    for (let count = this.#next.get(base) ?? 2; ; count += 1) {
      const id = `${base.slice(0, longest - String(count).length - 1)}-${count}`;
      if (this.#taken.has(id)) continue;
      this.#taken.add(id);
      this.#next.set(base, count + 1);
      return id;
    }
  }
}
