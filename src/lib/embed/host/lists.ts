/** The first entry that the test accepts. The lists of a page may have got other methods than they came with. */
export function find<T>(list: ArrayLike<T>, test: (entry: T) => unknown): T | undefined {
  for (let at = 0; at < list.length; at += 1) {
    const entry = list[at] as T;
    if (test(entry)) return entry;
  }
  return undefined;
}

/** The list without an entry. */
export function without<T>(list: readonly T[], entry: T): readonly T[] {
  const rest: T[] = [];
  find(list, (each) => {
    if (each !== entry) rest[rest.length] = each;
  });
  return rest;
}
