import { signal } from '@preact/signals';
import type { Me } from '../api/types';

/** undefined while unknown, null when nobody is signed in. */
export const me = signal<Me | null | undefined>(undefined);
export const accountId = () => me.value?.account.id;
