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

export function say(words: string, action?: Toast['action']): void {
  toast.value = { words, action };
  resume();
}

/** As long as one looks at it or is about to press it, it stays. */
export const hold = () => clearTimeout(ending);
export function resume(): void {
  hold();
  ending = setTimeout(() => {
    toast.value = undefined;
  }, shownFor);
}
