import { signal } from '@preact/signals';
import { onAccountChange } from '../device/account';

const shownFor = 8_000;

/** What is said for a moment; `action`: with one thing that can be done about it. */
export interface Toast {
  words: string;
  action?: { label: string; run: () => void };
}

export const toast = signal<Toast | undefined>(undefined);
onAccountChange(() => {
  toast.value = undefined;
});
let ending: ReturnType<typeof setTimeout> | undefined;

export function showToast(words: string, action?: Toast['action']): void {
  toast.value = { words, action };
  resumeToast();
}

/** As long as one looks at it or is about to press it, it stays. */
export const holdToast = () => clearTimeout(ending);
export function resumeToast(): void {
  holdToast();
  ending = setTimeout(() => {
    toast.value = undefined;
  }, shownFor);
}
