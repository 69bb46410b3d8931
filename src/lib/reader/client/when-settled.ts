/** Acts once the map is ready or has failed; at once where it is, and never after the signal. */
export function whenSettled(section: HTMLElement, signal: AbortSignal, act: () => void): void {
  const isSettled = () => section.dataset['map'] === 'ready' || section.dataset['map'] === 'failed';
  if (isSettled()) return act();
  const observer = new MutationObserver(() => {
    if (!isSettled()) return;
    observer.disconnect();
    act();
  });
  observer.observe(section, { attributeFilter: ['data-map'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
