import type { Kind } from '../api/types';

/** The kinds of cards. */
export const kindNames: Record<Kind, string> = {
  feature: 'Feature',
  bug: 'Bug',
  hardening: 'Hardening',
  chore: 'Chore',
  spike: 'Spike',
};
