import { signal } from '@preact/signals';

interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

const offered = signal<InstallPrompt | undefined>(undefined);

/** How the site is installed as an app: by a prompt, by hand, or not at all (also when it is installed already). */
export function installing(): 'ask' | 'by hand' | undefined {
  if (matchMedia('(display-mode: standalone)').matches) return undefined;
  if (offered.value) return 'ask';
  return /iPhone|iPad/.test(navigator.userAgent) ? 'by hand' : undefined;
}

export async function install(): Promise<void> {
  await offered.value?.prompt();
  offered.value = undefined;
}

/** Call once at start: browsers offer the prompt early. */
export function awaitInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offered.value = event as InstallPrompt;
  });
}
