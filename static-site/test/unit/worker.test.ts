import { beforeEach, expect, test, vi } from 'vitest';

type Heard = (event: { isUpdate?: boolean; isExternal?: boolean }) => void;

/** The worker of the site as this tab sees it. */
const worker = {
  heard: new Map<string, Heard[]>(),
  addEventListener(kind: string, heard: Heard) {
    this.heard.set(kind, [...(this.heard.get(kind) ?? []), heard]);
  },
  tell(kind: string, event: Parameters<Heard>[0] = {}) {
    for (const heard of this.heard.get(kind) ?? []) heard(event);
  },
  registration: { waiting: undefined as object | undefined, update: async () => undefined },
  register: async () => worker.registration,
  messageSkipWaiting: vi.fn(),
};
const reload = vi.fn();

beforeEach(async () => {
  vi.resetModules();
  worker.heard.clear();
  worker.registration.waiting = undefined;
  worker.messageSkipWaiting.mockReset();
  reload.mockReset();
  vi.stubGlobal('window', {});
  vi.stubGlobal('navigator', { serviceWorker: {} });
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('setInterval', () => 0);
  vi.stubEnv('PROD', true);
  vi.doMock('workbox-window', () => ({
    Workbox: class {
      constructor() {
        // biome-ignore lint/correctness/noConstructorReturn: the one of the test
        return worker;
      }
    },
  }));
});

async function registered() {
  const site = await import('../../src/app/worker');
  await site.registerWorker();
  return site;
}

test('the tab that lets a new version take over is loaded again when it has', async () => {
  const site = await registered();
  worker.registration.waiting = {};
  worker.tell('waiting');
  expect(site.updateReady.value).toBe(true);
  site.applyUpdate();
  expect(worker.messageSkipWaiting).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
  worker.tell('controlling', { isUpdate: true });
  expect(reload).toHaveBeenCalledOnce();
});

test('every other tab says so and is loaded again when it is asked to', async () => {
  const site = await registered();
  worker.tell('controlling', { isExternal: true });
  expect(site.updateReady.value).toBe(true);
  expect(reload).not.toHaveBeenCalled();
  site.applyUpdate();
  expect(reload).toHaveBeenCalledOnce();
});

test('the first worker of a browser is no new version', async () => {
  const site = await registered();
  worker.tell('controlling', { isUpdate: false });
  expect(site.updateReady.value).toBe(false);
});
