import type { Session } from '#lib/session/session.svelte.ts';

/** A link of the text, or of the still map. */
export type Link = HTMLAnchorElement | SVGAElement;

/**
 * Makes the prerendered links independent of the page's address, which is about to change without them.
 * Links to a place on the same page stay as they are.
 */
export function fixAddresses(within: ParentNode): void {
  for (const link of within.querySelectorAll('a[href], link[rel="icon"], link[rel="alternate"]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(href)) continue;
    const { pathname, search, hash } = new URL(href, document.baseURI);
    link.setAttribute('href', pathname + search + hash);
  }
}

/**
 * Turns links to places, flows and passages into the session's verbs, everywhere in the page: a plain left
 * click or Enter acts here, any other click is the browser's. What pointer or keyboard rest on, the
 * session is told.
 *
 * @param acted is told which link was followed, before the focus changes.
 */
export function adoptLinks(
  page: HTMLElement,
  session: Session,
  acted: (link: Link) => void,
  signal: AbortSignal
): void {
  const passages = new Set(session.briefing.passages.map((passage) => passage.id));
  page.addEventListener(
    'click',
    (event) => {
      const link = linkAt(event.target);
      if (link === null || event.defaultPrevented || !isPlain(event)) return;
      const act = verbOf(link);
      if (act === null) return;
      event.preventDefault();
      acted(link);
      act();
    },
    { signal }
  );
  for (const kind of ['pointerover', 'focusin'] as const) {
    page.addEventListener(kind, (event) => rest(linkAt(event.target)), { signal });
  }
  for (const kind of ['pointerout', 'focusout'] as const) {
    page.addEventListener(
      kind,
      (event) => {
        // A link that is being removed says so in the middle of Svelte's own work.
        if (linkAt(event.target) !== null) queueMicrotask(() => session.rest(null));
      },
      { signal }
    );
  }

  function verbOf(link: Link): (() => void) | null {
    const { place, flow, passageLink } = link.dataset;
    if (place !== undefined) return () => session.focusPlace(place, 'panel');
    if (flow !== undefined) return () => session.focusFlow(flow, 'panel');
    if ('closeCard' in link.dataset) return () => session.clear('panel');
    const id = passageLink ?? /^#(.+)$/.exec(link.getAttribute('href') ?? '')?.[1];
    return id !== undefined && passages.has(id) ? () => session.focusPassage(id, 'panel') : null;
  }

  function rest(link: Link | null): void {
    const { place, flow } = link?.dataset ?? {};
    if (place !== undefined) session.rest({ kind: 'place', id: place });
    else if (flow !== undefined) session.rest({ kind: 'flow', pair: flow });
  }
}

function linkAt(target: EventTarget | null): Link | null {
  return target instanceof Element ? target.closest('a') : null;
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
