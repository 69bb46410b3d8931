/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { build } from '$service-worker';
import { answerRequest } from './lib/reader/offline-answers.ts';
import { OfflineKeeper } from './lib/reader/offline-keeper.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const scope = new URL(worker.registration.scope).pathname;
const ports = {
  scope,
  caches: worker.caches,
  fetch: (...request: Parameters<typeof fetch>) => fetch(...request),
  wait: (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms)),
  room: async () => {
    const { quota = Infinity, usage = 0 } = await worker.navigator.storage.estimate();
    return quota - usage;
  },
  hasSuccessor: () =>
    [worker.registration.installing, worker.registration.waiting].some(
      (other) => other !== null && other !== worker.serviceWorker
    )
};
const keeper = new OfflineKeeper({ ...ports, build });

worker.addEventListener('install', (event) => {
  event.waitUntil(keeper.keepShell().then(() => worker.skipWaiting()));
});

// What is waited for here holds up every page: the briefings of an older build are fetched anew when a page is idle.
worker.addEventListener('activate', (event) => {
  event.waitUntil(keeper.sweep().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  if (new URL(event.request.url).origin !== worker.location.origin) return;
  const answer = answerRequest(event.request, ports);
  if (answer !== null) event.respondWith(answer);
});

worker.addEventListener('message', (event) => {
  const { slug, ground } = (event.data ?? {}) as { slug?: unknown; ground?: unknown };
  if (typeof slug !== 'string' || !/^[a-z0-9-]{1,64}$/.test(slug)) return;
  event.waitUntil(
    keeper.keep(slug).then(() => (typeof ground === 'string' ? keeper.keepGround(ground) : undefined))
  );
});
