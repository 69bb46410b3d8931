import { keepPlace } from './client/keep-place.ts';
import { renewPage } from './client/renew-page.ts';
import { startReader } from './start-reader.ts';

// The entry of a reader's page: it exports nothing and begins at once.
const page = document.querySelector<HTMLElement>('main[data-root]');
if (page !== null) {
  const root = new URL(page.dataset['root'] ?? './', location.href);
  const { signal } = new AbortController();
  const article = page.querySelector('article');
  if (article !== null) keepPlace(article, signal);
  void startReader({
    site: new URL('../', root).pathname,
    slug: root.pathname.split('/').at(-2) ?? '',
    renew: renewPage(signal),
    signal
  });
}
