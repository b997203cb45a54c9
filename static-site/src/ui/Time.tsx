import { signal } from '@preact/signals';
import { fullDate, relativeTime } from '../text/dates';

/** The current time, updated every minute so that relative times stay correct. */
export const now = signal(new Date());
setInterval(() => {
  now.value = new Date();
}, 60_000);

export function Time({ at }: { at: string }) {
  const moment = new Date(at);
  return (
    <time dateTime={at} title={fullDate(moment)}>
      {relativeTime(moment, now.value)}
    </time>
  );
}
