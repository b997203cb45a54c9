/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

// the files of one version of the site, and nothing else: what the API answers is kept by the store
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
// a page that stands between this device and the server shows at /connect, which leads to the site else
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/(api|files)\//, /^\/connect$/],
  }),
);

// What another app shares stays on this device: the page, which reads it from the address, comes from the cache.
// Where an earlier version of the site was installed, it comes as a form.
registerRoute(
  '/share',
  async ({ request }) => {
    const form = await request.formData();
    const shared = ['title', 'text', 'url'].map((name) => [name, String(form.get(name) ?? '')]);
    return Response.redirect(`/share#${new URLSearchParams(shared)}`, 303);
  },
  'POST',
);

addEventListener('message', ({ data }: MessageEvent) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting();
});
