import { computed, signal } from '@preact/signals';
import type { Change } from './overlay';

/** Every change of this account that the server has not answered yet, in the order they were made. */
export const changes = signal<Change[]>([]);
export const waiting = computed(() => changes.value.filter((change) => !change.refused));
export const parked = computed(() => changes.value.filter((change) => change.refused));
