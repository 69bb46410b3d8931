/**
 * Acts once, when the map is ready or has failed, and after `patienceMs` milliseconds at the latest; at once where it is
 * settled, and never after the signal.
 */
export function whenSettled(
  section: HTMLElement,
  signal: AbortSignal,
  act: () => void,
  patienceMs = Infinity
): void {
  const isSettled = () => section.dataset['map'] === 'ready' || section.dataset['map'] === 'failed';
  if (isSettled()) return act();
  const finish = () => {
    observer.disconnect();
    clearTimeout(patience);
  };
  const done = () => {
    finish();
    act();
  };
  const observer = new MutationObserver(() => isSettled() && done());
  observer.observe(section, { attributeFilter: ['data-map'] });
  const patience = patienceMs === Infinity ? undefined : setTimeout(done, patienceMs);
  signal.addEventListener('abort', finish);
}
