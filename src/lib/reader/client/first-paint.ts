const name = 'first-contentful-paint';
/** A page that is painted later than this is not waited for. */
const patienceMs = 3_000;

/**
 * Resolves once the page has been painted for the first time (W3C Paint Timing), so that nothing comes before its text:
 * at once where that has been or nobody sees it, as in a tab in the background; after three seconds at the latest.
 */
export function firstPaint(): Promise<void> {
  const isPainted = () => performance.getEntriesByName(name).length > 0;
  if (isPainted() || document.visibilityState === 'hidden') return Promise.resolve();
  if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      clearTimeout(patience);
      resolve();
    };
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName(name).length > 0) done();
    });
    const patience = setTimeout(done, patienceMs);
    observer.observe({ type: 'paint', buffered: true });
  });
}
