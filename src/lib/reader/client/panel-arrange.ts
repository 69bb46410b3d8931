/**
 * Puts the items of a prerendered list in an order and hides those that are not shown. They stay in the page, and print
 * shows them all. An id without an item is passed over.
 */
export function arrangeItems(
  list: HTMLElement,
  items: ReadonlyMap<string, HTMLElement>,
  order: readonly string[],
  shown: readonly string[]
): void {
  const isShown = new Set(shown);
  let after: Element | null = null;
  for (const id of order) {
    const item = items.get(id);
    if (item === undefined) continue;
    const isThere: boolean =
      after === null ? list.firstElementChild === item : after.nextElementSibling === item;
    if (!isThere) {
      if (after === null) list.prepend(item);
      else after.after(item);
    }
    after = item;
  }
  for (const [id, item] of items) item.hidden = !isShown.has(id);
}
