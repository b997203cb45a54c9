import { signal } from '@preact/signals';

/** The id of the project that is shown. */
export const openProject = signal<string | undefined>(undefined);
