import { signal } from '@preact/signals';
import type { Workbox } from 'workbox-window';

/** A new version of the site waits until it may take over. */
export const updateReady = signal(false);
let worker: Workbox | undefined;
let registration: ServiceWorkerRegistration | undefined;
const hour = 3_600_000;

declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy };
  }
}
interface Policy {
  createScriptURL(url: string): string;
}

/** The one script URL that this site names at run time (our CSP asks for Trusted Types). */
function scriptUrl(): string {
  const rules = { createScriptURL: () => '/sw.js' };
  return (window.trustedTypes?.createPolicy('scopekeeper', rules) ?? rules).createScriptURL('/sw.js');
}

/** Makes the site start without a connection. Called when there is nothing more urgent to do. */
export async function registerWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { Workbox } = await import('workbox-window');
  worker = new Workbox(scriptUrl());
  worker.addEventListener('waiting', () => {
    updateReady.value = true;
  });
  // another tab let it take over: this one has lost its files and waits to be loaded again
  worker.addEventListener('controlling', ({ isUpdate, isExternal }) => {
    if (isUpdate || isExternal) updateReady.value = true;
  });
  registration = await worker.register();
  setInterval(() => void registration?.update().catch(() => undefined), hour);
}

/** Starts the new version, which takes over first unless it has; unsent changes are kept. */
export function applyUpdate(): void {
  const reload = () => location.reload();
  if (registration?.waiting) {
    worker?.addEventListener('controlling', reload);
    worker?.messageSkipWaiting();
  } else reload();
}
