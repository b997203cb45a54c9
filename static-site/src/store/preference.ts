import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { openProject } from './copies';

/** How somebody likes something, of one project unless said otherwise: kept on this device, and for the visit only where nothing can be kept. */
export interface Preference {
  value: ReadonlySignal<string>;
  set(value: string): void;
}

export function preference(name: string, of = () => openProject.value): Preference {
  const key = () => `${name}/${of()}`;
  const chosen = signal<Record<string, string>>({});
  return {
    value: computed(() => chosen.value[key()] ?? read(key())),
    set(value) {
      chosen.value = { ...chosen.value, [key()]: value };
      write(key(), value);
    },
  };
}

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
