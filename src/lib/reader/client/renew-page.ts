/** What is kept of a renewed page in its history entry, which outlives a reload and is no storage. */
interface Renewed {
  readonly renewed: true;
}

/**
 * Loads the page anew where a part of its code is gone because the site has been published again: the same address,
 * with the code of now. It asks for the page first, and leaves everything as it is where there is no newer one, or no
 * line; and a page that was loaded anew so is not a second time. Who failed says so as always.
 */
export function renewPage(signal: AbortSignal): void {
  const state: unknown = history.state;
  let isDone = isRenewed(state);
  // The next reload is the reader's own.
  if (isDone) history.replaceState(null, '');
  addEventListener('vite:preloadError', () => void renew(), { signal });

  async function renew(): Promise<void> {
    if (isDone) return;
    isDone = true;
    const isNewer = await isPublishedAnew(signal).catch(() => false);
    isDone = isNewer;
    if (!isNewer || signal.aborted) return;
    const renewed: Renewed = { renewed: true };
    history.replaceState(renewed, '');
    location.reload();
  }
}

function isRenewed(state: unknown): state is Renewed {
  return typeof state === 'object' && state !== null && 'renewed' in state;
}

/** Whether the page at this address names another script than this page does. */
async function isPublishedAnew(signal: AbortSignal): Promise<boolean> {
  const script = document.querySelector('script[type="module"][src]')?.getAttribute('src') ?? '';
  const response = await fetch(location.pathname, { cache: 'no-cache', signal });
  return response.ok && !(await response.text()).includes(script.slice(script.lastIndexOf('/') + 1));
}
