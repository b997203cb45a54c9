import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { onAccountChange } from './account';
import { openProject } from './openProject';

/**
 * A preference of the user, per project unless said otherwise. Stored on this device, or for the visit where
 * nothing can be stored.
 */
export interface Preference {
  value: ReadonlySignal<string>;
  set(value: string): void;
}

export function preference(name: string, of = () => openProject.value): Preference {
  const key = () => `${name}/${of()}`;
  const chosen = signal<Record<string, string>>({});
  onAccountChange(() => {
    chosen.value = {};
  });
  return {
    value: computed(() => chosen.value[key()] ?? read(key())),
    set(value) {
      chosen.value = { ...chosen.value, [key()]: value };
      write(key(), value);
    },
  };
}

// some of it was typed: it is the account's, not the device's
onAccountChange(() => {
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // a browser that keeps nothing
  }
});

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // a browser that keeps nothing: the choice holds until the page is closed
  }
}
