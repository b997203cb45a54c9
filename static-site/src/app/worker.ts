import { signal } from '@preact/signals';
import type { Workbox } from 'workbox-window';

/** A new version of the site waits until it may take over. */
export const updateReady = signal(false);
let worker: Workbox | undefined;
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
  const registration = await worker.register();
  setInterval(() => void registration?.update().catch(() => undefined), hour);
}

/** Lets the new version take over and starts it; unsent changes are kept. */
export function applyUpdate(): void {
  worker?.addEventListener('controlling', () => location.reload());
  worker?.messageSkipWaiting();
}
