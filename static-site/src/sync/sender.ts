import { backoff, createPause } from '../api/backoff';
import { call, type Result } from '../api/client';
import { isTransient } from '../api/transient';
import type { Delta } from '../api/types';
import { accountId } from '../device/account';
import { get } from '../device/database';
import { listen, withLock } from '../device/tabs';
import type { Change } from '../model/change';
import { applyResponse } from './applyResponse';
import { park } from './parking';
import { sendState, waiting } from './queue';
import { reloadQueue, updateChange } from './queueStorage';

/** A change that fails the server so often is parked, so that the others go on. */
const mostFailures = 6;

const { pause, wake } = createPause();
let sending = false;
let again = false;
let opened = false;
let failures = 0;
/** How often in a row the server failed at a change. */
let broken = { id: '', times: 0 };

/** Takes up the queue of the account that is signed in, and sends it. */
export async function openOutbox(): Promise<void> {
  await reloadQueue();
  if (!opened) {
    opened = true;
    listen(({ kind }) => {
      if (kind === 'queue') void reloadQueue();
    });
    addEventListener('online', wakeAndSend);
    // a tab that was closed in the middle of a change could not broadcast it
    addEventListener('focus', () => void openOutbox());
  }
  wakeAndSend();
}

function wakeAndSend(): void {
  wake();
  void send();
}

/** Sends what waits, in order; one tab of this browser does it at a time. */
export async function send(): Promise<void> {
  again = true;
  if (sending) return;
  sending = true;
  try {
    while (again) {
      again = false;
      const account = accountId();
      if (account && waiting.value.length) await withLock('scopekeeper-outbox', () => drain(account));
    }
  } finally {
    sending = false;
    sendState.value = 'idle';
  }
}

async function drain(account: string): Promise<void> {
  for (;;) {
    const change = await next(account);
    if (!change) return;
    sendState.value = failures ? 'pausing' : 'sending';
    const answer = await call<Delta>(change.method, change.path, change.body, {
      'Idempotency-Key': change.id,
    });
    if (accountId() !== account) return;
    const wait = await handleResponse(change, answer);
    if (!wait) continue;
    sendState.value = 'pausing';
    await pause(wait.most, wait.least);
  }
}

/** The first change that waits, marked as sent before it is; none when this is not the account's session any more. */
async function next(account: string): Promise<Change | undefined> {
  for (;;) {
    if (accountId() !== account || (await get('device', 'session')) !== account) return undefined;
    if (!waiting.value[0]) await reloadQueue();
    const first = waiting.value[0];
    if (!first || accountId() !== account) return undefined;
    const kept = first.tried
      ? first
      : await updateChange(first, (now) => (now.refused ? now : { ...now, tried: true }));
    if (kept && !kept.refused) return kept;
    await reloadQueue();
  }
}

type Wait = { most: number; least: number };

async function handleResponse(change: Change, answer: Result<Delta>): Promise<Wait | undefined> {
  if (answer.ok) {
    failures = 0;
    await applyResponse(change, answer.value);
    return undefined;
  }
  const { problem } = answer;
  const least = problem.retryAfter ?? 0;
  if (isTransient(problem) || (problem.status === 500 && !failsTooOften(change))) {
    failures++;
    return { most: Math.max(least, backoff(failures)), least };
  }
  failures = 0;
  await park(change, problem);
  return undefined;
}

function failsTooOften({ id }: Change): boolean {
  broken = { id, times: broken.id === id ? broken.times + 1 : 1 };
  return broken.times >= mostFailures;
}
