/** Acts once, when the element has stayed in view, or near it, for a moment: what is scrolled past starts nothing. */
export function whenNear(element: Element, act: () => void): void {
  const dwellMs = 250;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const watch = new IntersectionObserver(
    (entries) => {
      clearTimeout(waiting);
      if (entries[entries.length - 1]?.isIntersecting !== true) return;
      waiting = setTimeout(() => {
        watch.disconnect();
        act();
      }, dwellMs);
    },
    { rootMargin: '50% 0px' }
  );
  watch.observe(element);
}
