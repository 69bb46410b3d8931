/** What is kept of a renewed page in its history entry, which outlives a reload and is no storage. */
interface Renewed {
  readonly renewed: true;
}

/**
 * Loads the page anew where a part of its code is gone because the site has been published again, or where whoever has
 * what is returned finds its data to be of another state: the same address, with the code and the data of now. It asks
 * for the page first, and leaves everything as it is where there is no newer one, or no line; and a page that was loaded
 * anew so is not a second time. Who failed says so as always: false says that nothing is loaded anew.
 */
export function renewPage(signal: AbortSignal): () => Promise<boolean> {
  const state: unknown = history.state;
  let isDone = isRenewed(state);
  // The next reload is the reader's own.
  if (isRenewed(state)) history.replaceState({ ...state, renewed: undefined }, '');
  addEventListener('vite:preloadError', () => void renew(), { signal });
  return renew;

  async function renew(): Promise<boolean> {
    if (isDone) return false;
    isDone = true;
    const isNewer = await isPublishedAnew(signal).catch(() => false);
    isDone = isNewer;
    if (!isNewer || signal.aborted) return false;
    const renewed: Renewed = { renewed: true };
    history.replaceState({ ...(history.state as object | null), ...renewed }, '');
    location.reload();
    return true;
  }
}

function isRenewed(state: unknown): state is Renewed {
  return typeof state === 'object' && state !== null && 'renewed' in state && state.renewed === true;
}

/** Whether the page at this address names another script, or other data, than this page does. */
async function isPublishedAnew(signal: AbortSignal): Promise<boolean> {
  const script = document.querySelector('script[type="module"][src]')?.getAttribute('src') ?? '';
  const data = document.querySelector<HTMLMetaElement>('meta[name="dateline:data"]')?.content ?? '';
  const response = await fetch(location.pathname, { cache: 'no-cache', signal });
  if (!response.ok) return false;
  const html = await response.text();
  return [script.slice(script.lastIndexOf('/') + 1), data].some((name) => !html.includes(name));
}
