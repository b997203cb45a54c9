import { patience, pauses } from '../api/backoff';
import { call, type Result } from '../api/client';
import { isPassing } from '../api/passing';
import type { Delta } from '../api/types';
import { accountId } from '../device/account';
import { get } from '../device/database';
import { alone, listen } from '../device/tabs';
import type { Change } from '../model/change';
import { absorb } from './absorb';
import { reload, revise } from './keeping';
import { park } from './parking';
import { sync, waiting } from './queue';

/** A change that fails the server so often is parked, so that the others go on. */
const mostFailures = 6;

const { pause, wake } = pauses();
let sending = false;
let again = false;
let opened = false;
let failures = 0;
/** How often in a row the server failed at a change. */
let broken = { id: '', times: 0 };

/** Takes up the queue of the account that is signed in, and sends it. */
export async function openOutbox(): Promise<void> {
  await reload();
  if (!opened) {
    opened = true;
    listen(({ kind }) => {
      if (kind === 'queue') void reload();
    });
    addEventListener('online', rouse);
    // a tab that was closed in the middle of a change could not tell of it
    addEventListener('focus', () => void openOutbox());
  }
  rouse();
}

function rouse(): void {
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
      if (account && waiting.value.length) await alone('scopekeeper-outbox', () => drain(account));
    }
  } finally {
    sending = false;
    sync.value = 'idle';
  }
}

async function drain(account: string): Promise<void> {
  for (;;) {
    const change = await next(account);
    if (!change) return;
    sync.value = failures ? 'pausing' : 'sending';
    const answer = await call<Delta>(change.method, change.path, change.body, {
      'Idempotency-Key': change.id,
    });
    if (accountId() !== account) return;
    const wait = await settle(change, answer);
    if (!wait) continue;
    sync.value = 'pausing';
    await pause(wait.most, wait.least);
  }
}

/** The first change that waits, marked as sent before it is; none when this is not the account's session any more. */
async function next(account: string): Promise<Change | undefined> {
  for (;;) {
    if (accountId() !== account || (await get('device', 'session')) !== account) return undefined;
    if (!waiting.value[0]) await reload();
    const first = waiting.value[0];
    if (!first || accountId() !== account) return undefined;
    const kept = first.tried
      ? first
      : await revise(first, (now) => (now.refused ? now : { ...now, tried: true }));
    if (kept && !kept.refused) return kept;
    await reload();
  }
}

type Wait = { most: number; least: number };

async function settle(change: Change, answer: Result<Delta>): Promise<Wait | undefined> {
  if (answer.ok) {
    failures = 0;
    await absorb(change, answer.value);
    return undefined;
  }
  const { problem } = answer;
  const least = problem.retryAfter ?? 0;
  if (isPassing(problem) || (problem.status === 500 && !hopeless(change))) {
    failures++;
    return { most: Math.max(least, patience(failures)), least };
  }
  failures = 0;
  await park(change, problem);
  return undefined;
}

function hopeless({ id }: Change): boolean {
  broken = { id, times: broken.id === id ? broken.times + 1 : 1 };
  return broken.times >= mostFailures;
}
