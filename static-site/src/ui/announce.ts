import { signal } from '@preact/signals';

/** What a screen reader says about something that happened without the focus moving. */
export const announcement = signal('');

export function announce(what: string): void {
  announcement.value = what;
}
