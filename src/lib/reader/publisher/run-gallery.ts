import type { EmbedState } from '#lib/embed/protocol/messages.ts';
import { adoptCopyButtons } from './adopt-copy-buttons.ts';

type Order = 'play' | 'pause' | 'next' | 'previous' | 'state' | 'goTo';
type Briefing = HTMLElement & Readonly<Record<Order, (to?: string) => Promise<EmbedState>>>;

/** The log keeps so many lines. */
const mostLines = 40;

const page = document.querySelector<HTMLElement>('#ui-gallery');
if (page !== null) runGallery(page);

/** Brings the gallery to life: copy buttons, the site's own address in its code, and the element that a script leads. */
function runGallery(page: HTMLElement): void {
  const status = document.querySelector('#ui-status');
  if (page.dataset['site'] === undefined) {
    const root = new URL('../', location.href);
    for (const code of page.querySelectorAll('[data-code] code')) {
      code.textContent = (code.textContent ?? '')
        .replaceAll('https://example.org/', root.href)
        .replaceAll('https://example.org', root.origin);
    }
  }
  adoptCopyButtons((sentence) => {
    if (status !== null) status.textContent = sentence;
  });
  const orders = page.querySelector<HTMLElement>('.gallery-orders');
  const log = page.querySelector<HTMLElement>('.gallery-log');
  const briefing = page.querySelector<Briefing>('map-briefing');
  if (orders === null || log === null || briefing === null) return;
  void customElements.whenDefined('map-briefing').then(() => leadBriefing(orders, log, briefing));
}

function leadBriefing(orders: HTMLElement, log: HTMLElement, briefing: Briefing): void {
  log.replaceChildren();
  orders.hidden = false;
  const tell = (what: string, detail: unknown): void => {
    const line = document.createElement('p');
    const name = document.createElement('b');
    name.textContent = what;
    line.append(name, ` ${JSON.stringify(detail)}`);
    log.append(line);
    while (log.childElementCount > mostLines) log.firstElementChild?.remove();
    log.scrollTop = log.scrollHeight;
  };
  for (const kind of ['ready', 'place', 'stop', 'tourstart', 'tourend', 'error']) {
    briefing.addEventListener(kind, (event) => tell(kind, (event as CustomEvent).detail));
  }
  orders.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const order = button?.dataset['order'] as Order | undefined;
    if (order === undefined) return;
    briefing[order](order === 'goTo' ? (orders.dataset['at'] ?? '') : undefined).then(
      (state) => tell(`${order}() →`, state),
      (error: { readonly code?: string }) => tell(`${order}() ✗`, { code: error.code ?? 'unknown' })
    );
  });
}
