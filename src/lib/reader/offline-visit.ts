/** A visit that is to be kept for when there is no network. */
export interface VisitOptions {
  /** The path of the site's root, with a slash at its end. */
  readonly site: string;
  readonly slug: string;
  /** The ground's archive, from the site's root; null where there is none. */
  readonly ground: string | null;
  readonly signal: AbortSignal;
}

interface Connection {
  readonly saveData?: boolean;
}

/**
 * Has the site's service worker keep the briefing that is being read, once the page is idle. Never in a
 * frame, and never the ground for who saves data. A browser without service workers reads on without one.
 */
export function keepVisit({ site, slug, ground, signal }: VisitOptions): void {
  if (import.meta.env.DEV || window.top !== window || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const { connection } = navigator as Navigator & { connection?: Connection };
  const visit = { slug, ground: ground === null || connection?.saveData === true ? null : site + ground };
  let told: ServiceWorker | null = null;

  const tell = (worker: ServiceWorker | null): void => {
    if (worker === null || worker === told || signal.aborted) return;
    told = worker;
    worker.postMessage(visit);
  };
  whenIdle(() => {
    // A new build's worker takes over from the old one's, which cannot keep this page.
    serviceWorker.addEventListener('controllerchange', () => tell(serviceWorker.controller), { signal });
    serviceWorker
      .register(`${site}service-worker.js`, { scope: site })
      .then(() => serviceWorker.ready)
      .then(({ active }) => tell(active))
      // Storage may be forbidden or full: then the page is what it was.
      .catch(() => {});
  });
}

/** Not every browser says when it is idle. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 10_000 });
  else setTimeout(act, 2_000);
}
