/** Keeps the page on the device through its service worker, so that it opens and works without a network. */

interface OfflineEvents {
  /** Everything is kept: the page opens without a network from now on. */
  onKept(): void;
  /** A newer page is there. `take` changes to it, by loading this page anew; until then nothing changes. */
  onUpdate(take: () => void): void;
}

/** Starts keeping the page. Where there can be no service worker (some private windows, plain HTTP) nothing happens. */
export async function keepOffline(events: OfflineEvents): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker?.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => null);
  if (!registration) return;
  const offer = () => {
    const { waiting } = registration;
    if (waiting) events.onUpdate(() => takeUpdate(waiting));
  };
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && registration.active) offer();
    });
  });
  offer();
  await serviceWorker.ready;
  events.onKept();
}

/** Only the tab where the person asked for it loads anew: another one may be in the middle of a check. */
function takeUpdate(waiting: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage({ type: 'SKIP_WAITING' });
}
