/**
 * Says the address of a link where the page around lets none open: a frame with `sandbox="allow-scripts"` may open no
 * window, and would answer a click with nothing at all.
 */
export function sayBlockedLinks(page: HTMLElement, say: (address: string) => void): void {
  page.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const href = link?.getAttribute('href');
    if (href == null || href.startsWith('#')) return;
    event.preventDefault();
    const address = new URL(href, document.baseURI).href;
    const opened = open(address, '_blank');
    if (opened === null) say(address);
    else opened.opener = null;
  });
}
