import { afterPaint } from '#lib/map/after-paint.ts';
import { panelViews, type PanelView } from '#lib/panel/views/panel-state.ts';

/** What a link within the page opens: a view, and, in it, the element of an id; null for any other link. */
export function viewOf(page: HTMLElement, link: HTMLAnchorElement): { view: PanelView; at?: string } | null {
  const named = panelViews.find((view) => view === link.dataset['viewLink']);
  if (named !== undefined) return { view: named };
  const id = /^#(ui-[a-z0-9-]+)$/.exec(link.getAttribute('href') ?? '')?.[1];
  if (id === undefined) return null;
  const element = page.querySelector(`#${id}`)?.closest<HTMLElement>('[data-panel]');
  const view = panelViews.find((name) => name === element?.dataset['panel']);
  if (element == null || view === undefined || view === 'card') return null;
  return element.id === id ? { view } : { view, at: id };
}

/** Marks the link to the view in front, and only that. */
export function markCurrent(page: HTMLElement, front: PanelView): void {
  for (const link of page.querySelectorAll<HTMLElement>('[data-view-link]')) {
    if (link.dataset['viewLink'] === front) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** Shows the link back to the card while there is one, by the name of what it shows; null: there is none. */
export function showCardLink(page: HTMLElement, name: string | null): void {
  const link = page.querySelector('[data-view-link="card"]');
  const item = link?.closest('li');
  if (link == null || item == null) return;
  item.hidden = name === null;
  if (name === null) return;
  const label = document.createElement('bdi');
  label.textContent = name;
  link.replaceChildren(label);
}

/** What lies below a view, but for the page's heading, which stays to be read. */
export function liesBelow(page: HTMLElement, front: PanelView): HTMLElement[] {
  if (front === 'text') return [];
  const isNarrow = matchMedia('(width < 64rem)').matches;
  return [
    ...page.querySelectorAll<HTMLElement>(
      `:scope > :is(article, .how-to-read), .opening > :not(h1), .panel > :not([data-panel="${front}"])`
    ),
    ...(isNarrow && front !== 'card' ? page.querySelectorAll<HTMLElement>(':scope > :is(.map, .strip)') : []),
    ...document.querySelectorAll<HTMLElement>('.colophon')
  ];
}

/** Takes what lies below a view from pointer and keyboard, once the view is painted. Returns the undo. */
export function quietBelow(page: HTMLElement, front: PanelView): () => void {
  if (front === 'text') return () => {};
  const below = liesBelow(page, front).filter((element) => !element.inert);
  const links = [...page.querySelectorAll<HTMLElement>('.opening > h1 a')];
  // All that lies below is styled anew for it, and the view comes first.
  const cancel = afterPaint(() => {
    for (const element of below) element.inert = true;
  });
  for (const link of links) link.tabIndex = -1;
  return () => {
    cancel();
    for (const element of below) element.inert = false;
    for (const link of links) link.removeAttribute('tabindex');
  };
}

/** Keeps the page as long as it is while one of its lists lies over the text, or the text would lose its place. */
export function holdLength(page: HTMLElement, isHeld: boolean): void {
  const panel = page.querySelector<HTMLElement>('.panel');
  if (panel === null) return;
  const isHolding = panel.style.minBlockSize !== '';
  if (isHeld && !isHolding) panel.style.minBlockSize = `${panel.offsetHeight}px`;
  else if (!isHeld && isHolding) panel.style.minBlockSize = '';
}

/** Gives an element the focus; with `isShown` it is brought into view at its beginning. */
export function focusOn(element: Element | null, isShown: boolean): void {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return;
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  if (isShown) element.scrollIntoView({ block: 'start' });
}

/** A plain left click, which is ours; any other is the browser's. */
export function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** Whether a key goes into a field. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** Whether a dialog has the page to itself. */
export function isDialogOpen(): boolean {
  return document.querySelector('dialog:modal') !== null;
}

/** Where what the reader has switched on is told, above everything else. */
export function barsOf(page: HTMLElement): HTMLElement {
  const known = page.querySelector<HTMLElement>('.bars');
  if (known !== null) return known;
  const bars = document.createElement('div');
  bars.className = 'bars';
  page.querySelector('.views')?.after(bars);
  return bars;
}
