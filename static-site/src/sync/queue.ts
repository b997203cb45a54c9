import { computed, signal } from '@preact/signals';
import type { Change } from '../model/change';

/** Every change of this account that the server has not taken yet, in the order they were made. */
export const changes = signal<Change[]>([]);
export const waiting = computed(() => changes.value.filter((change) => !change.refused));
export const parked = computed(() => changes.value.filter((change) => change.refused));
/** What would be lost with this account's copies. */
export const unsent = computed(() => changes.value.length);
/** pausing: there are changes, and the server cannot be reached or asked to wait. */
export const sendState = signal<'idle' | 'sending' | 'pausing'>('idle');
