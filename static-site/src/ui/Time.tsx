import { signal } from '@preact/signals';
import { fully, when } from '../text/dates';

/** The present minute: what is shown as "2 minutes ago" goes on with it. */
export const now = signal(new Date());
setInterval(() => {
  now.value = new Date();
}, 60_000);

export function Time({ at }: { at: string }) {
  const moment = new Date(at);
  return (
    <time dateTime={at} title={fully(moment)}>
      {when(moment, now.value)}
    </time>
  );
}
