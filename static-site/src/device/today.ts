import { signal } from '@preact/signals';
import { localDay } from '../model/query';

/** Today where the user is, as an ISO 8601 date. It moves on at midnight, and with the time zone of the device. */
export const today = signal(localDay());

function update(): void {
  today.value = localDay();
}

setInterval(update, 60_000);
// timers rest while nobody looks
addEventListener('focus', update);
document.addEventListener('visibilitychange', update);
