import { signal } from '@preact/signals';

/** How many sheets lie over the page so that only the uppermost can be used. */
export const modals = signal(0);
