import { signal } from '@preact/signals';
import { backoff, createPause } from '../api/backoff';
import { call } from '../api/client';
import { notSignedIn } from '../api/notSignedIn';
import { get, onStorageLoss, update } from '../device/database';
import { broadcast, withLock } from '../device/tabs';

/**
 * What `device` says instead of an account after signing out, until the server has ended the session. Its cookie
 * cannot be removed from here and goes with every request meanwhile, so what the server says of it does not count.
 */
export const ending = 'ending';

/** Whether the sign-out has not reached the server yet. */
export const signOutWaits = signal(false);

/** One tab at a time ends the session of this browser or begins another: else the new one could be ended instead. */
export const sessionLock = (work: () => Promise<void>) => withLock('scopekeeper-session', work);

const { pause, wake } = createPause();
/** The page is connected or looked at again. */
const retryAt = ['online', 'focus'];
let running = false;
onStorageLoss(() => (running ? [{ storeName: 'device', key: 'session', value: ending }] : []));

/** Ends the session that was signed out of, however long that takes. */
export async function endSession(): Promise<void> {
  if (running) return wake();
  running = true;
  for (const event of retryAt) addEventListener(event, wake);
  for (let failures = 1; ; failures++) {
    const wait = await tryToEndSession();
    if (wait === undefined) break;
    signOutWaits.value = true;
    await pause(Math.max(wait, backoff(failures)), wait);
  }
  running = false;
  for (const event of retryAt) removeEventListener(event, wake);
  signOutWaits.value = false;
}

/** Returns how many milliseconds to wait at least before the next attempt; undefined: the session has ended. */
async function tryToEndSession(): Promise<number | undefined> {
  let wait: number | undefined;
  await sessionLock(async () => {
    // another tab did it, or somebody signed in, and the server ended the session that was replaced
    if ((await get('device', 'session')) !== ending) return;
    const answer = await call('DELETE', '/api/sessions/current');
    if (!answer.ok && !notSignedIn(answer.problem)) wait = answer.problem.retryAfter ?? 0;
    else {
      await update<string>('device', 'session', (now) => (now === ending ? undefined : now));
      broadcast({ kind: 'session' });
    }
  });
  return wait;
}
