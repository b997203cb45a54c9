import { patience, pauses } from '../outbox/pause';
import { refresh } from './store';

/** Milliseconds: others' changes show within 2 s, which is this and the time of a request. */
const pace = 1500;
const { pause, wake } = pauses();
let watching = false;
let hidden: (() => void) | undefined;

const looking = () => document.visibilityState === 'visible' && document.hasFocus();

/** Asks what others changed as long as somebody looks, and at once when somebody looks again. */
export function watch(): void {
  if (watching) return;
  watching = true;
  for (const event of ['focus', 'online', 'pageshow']) addEventListener(event, look);
  document.addEventListener('visibilitychange', look);
  void poll();
}

function look(): void {
  if (!looking()) return;
  hidden?.();
  wake();
}

async function poll(): Promise<void> {
  for (let failures = 0; ; ) {
    if (!looking())
      await new Promise<void>((seen) => {
        hidden = seen;
      });
    const { well, wait = 0 } = await refresh();
    failures = well ? 0 : failures + 1;
    await pause(well ? pace : Math.max(wait, pace, patience(failures)), wait);
  }
}
