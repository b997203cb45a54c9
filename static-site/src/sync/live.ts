import { backoff, createPause } from '../api/backoff';
import { openProject } from '../device/openProject';
import { mirror } from './copies';
import { refresh, updates } from './refresh';
import { pollInterval, subscribe } from './subscribe';

/** Milliseconds between polls while listening, for changes that were missed. */
const slowInterval = 15_000;
/** Milliseconds before listening again to a source that did not work. */
const resubscribeDelay = 5 * 60_000;
/** How many changes in a row polling may find before the source counts as broken. */
const mostMissed = 2;

const { pause, wake } = createPause();
let watching = false;
let resumeWhenSeen: (() => void) | undefined;
/** The source that is listened to, and how to stop. */
let listening: { to: string; stop(): void } | undefined;
let refreshWanted = false;
let missed = 0;
let resubscribeAfter = 0;

const isLookedAt = () => document.visibilityState === 'visible' && document.hasFocus();

/** Keeps the open project current while the page is visible, and refreshes at once when it becomes visible. */
export function startLiveUpdates(): void {
  if (watching) return;
  watching = true;
  for (const event of ['focus', 'online', 'pageshow', 'blur', 'offline', 'pagehide'])
    addEventListener(event, onVisibilityChange);
  document.addEventListener('visibilitychange', onVisibilityChange);
  void keepUp();
}

function onVisibilityChange(): void {
  if (!isLookedAt() || !navigator.onLine) stopListening();
  if (!isLookedAt()) return;
  resubscribeAfter = 0;
  resumeWhenSeen?.();
  wake();
}

async function keepUp(): Promise<void> {
  for (let failures = 0; ; ) {
    if (!isLookedAt())
      await new Promise<void>((seen) => {
        resumeWhenSeen = seen;
      });
    const { ok, wait } = await ask();
    failures = ok ? 0 : failures + 1;
    if (ok) listen();
    else stopListening();
    if (refreshWanted) continue;
    const most = ok
      ? listening
        ? slowInterval * (0.8 + Math.random() * 0.4)
        : pollInterval
      : backoff(failures);
    await pause(Math.max(most, pollInterval, wait), wait);
  }
}

/** Fetches changes, and counts those that listening missed. */
async function ask(): Promise<{ ok: boolean; wait: number }> {
  const heard = refreshWanted;
  const { revision } = mirror.value;
  const expected = listening?.to === target();
  refreshWanted = false;
  const { ok, wait = 0 } = await refresh();
  if (heard || !expected) missed = 0;
  else if (mirror.value.revision > revision) missed++;
  // without a connection nothing can be heard anywhere
  if (!ok) resubscribeAfter = 0;
  else if (missed >= mostMissed) giveUpListening();
  return { ok, wait };
}

/** The source of the open project. */
const target = () => updates.value && openProject.value && `${openProject.value} ${updates.value.url}`;

function listen(): void {
  const to = target();
  if (listening && listening.to === to) return;
  stopListening();
  if (!to || !updates.value || !isLookedAt() || !navigator.onLine || Date.now() < resubscribeAfter) return;
  const stop = subscribe(updates.value, mirror.value.revision, {
    changed: () => {
      missed = 0;
      refreshNow();
    },
    lost: () => {
      giveUpListening();
      refreshNow();
    },
  });
  listening = { to, stop };
}

function giveUpListening(): void {
  resubscribeAfter = Date.now() + resubscribeDelay;
  missed = 0;
  stopListening();
}

function refreshNow(): void {
  refreshWanted = true;
  wake();
}

function stopListening(): void {
  listening?.stop();
  listening = undefined;
}
