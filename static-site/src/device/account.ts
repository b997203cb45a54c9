import { signal } from '@preact/signals';
import type { Me } from '../api/types';

/** undefined while unknown, null when nobody is signed in. */
export const me = signal<Me | null | undefined>(undefined);
export const accountId = () => me.value?.account.id;

const forgetters: (() => void)[] = [];

/** Registers how a module clears its memory of an account, before another account signs in or nobody does. */
export function onAccountChange(forget: () => void): void {
  forgetters.push(forget);
}

export function clearAccountMemory(): void {
  for (const forget of forgetters) forget();
}
