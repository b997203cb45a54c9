import { patience, pauses } from '../api/backoff';
import { openProject } from '../device/openProject';
import { mirror } from './copies';
import { hear, pace } from './hear';
import { refresh, updates } from './refresh';

/** Milliseconds between two questions where changes are heard of: for what is missed. */
const slowest = 15_000;
/** For so long nothing is expected from where nothing was heard. */
const deafness = 5 * 60_000;
/** Changes in a row that were found by asking although something listened. */
const mostMissed = 2;

const { pause, wake } = pauses();
let watching = false;
let hidden: (() => void) | undefined;
/** What is listened to, and how to stop. */
let listening: { to: string; stop(): void } | undefined;
let news = false;
let missed = 0;
let deafUntil = 0;

const looking = () => document.visibilityState === 'visible' && document.hasFocus();

/** Keeps the open project up to date as long as somebody looks, and at once when somebody looks again. */
export function watch(): void {
  if (watching) return;
  watching = true;
  for (const event of ['focus', 'online', 'pageshow', 'blur', 'offline', 'pagehide'])
    addEventListener(event, look);
  document.addEventListener('visibilitychange', look);
  void keepUp();
}

function look(): void {
  if (!looking() || !navigator.onLine) stopListening();
  if (!looking()) return;
  deafUntil = 0;
  hidden?.();
  wake();
}

async function keepUp(): Promise<void> {
  for (let failures = 0; ; ) {
    if (!looking())
      await new Promise<void>((seen) => {
        hidden = seen;
      });
    const { well, wait } = await ask();
    failures = well ? 0 : failures + 1;
    if (well) listen();
    else stopListening();
    if (news) continue;
    const most = well ? (listening ? slowest * (0.8 + Math.random() * 0.4) : pace) : patience(failures);
    await pause(Math.max(most, pace, wait), wait);
  }
}

/** Asks what changed, and takes notice where something was not heard of. */
async function ask(): Promise<{ well: boolean; wait: number }> {
  const heard = news;
  const { revision } = mirror.value;
  const expected = listening?.to === target();
  news = false;
  const { well, wait = 0 } = await refresh();
  if (heard || !expected) missed = 0;
  else if (mirror.value.revision > revision) missed++;
  // without a connection nothing can be heard anywhere
  if (!well) deafUntil = 0;
  else if (missed >= mostMissed) lose();
  return { well, wait };
}

/** What there is to listen to, of which project. */
const target = () => updates.value && openProject.value && `${openProject.value} ${updates.value.url}`;

function listen(): void {
  const to = target();
  if (listening && listening.to === to) return;
  stopListening();
  if (!to || !updates.value || !looking() || !navigator.onLine || Date.now() < deafUntil) return;
  const stop = hear(updates.value, mirror.value.revision, {
    changed: () => {
      missed = 0;
      tellNews();
    },
    lost: () => {
      lose();
      tellNews();
    },
  });
  listening = { to, stop };
}

function lose(): void {
  deafUntil = Date.now() + deafness;
  missed = 0;
  stopListening();
}

function tellNews(): void {
  news = true;
  wake();
}

function stopListening(): void {
  listening?.stop();
  listening = undefined;
}
