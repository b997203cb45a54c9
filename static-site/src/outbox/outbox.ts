import { v7 } from 'uuid';
import { call } from '../api/client';
import type { Delta } from '../api/types';
import { kept } from '../store/kept';
import { absorb, me } from '../store/store';
import type { Change } from './overlay';
import { changes, waiting } from './queue';

const tabs = new BroadcastChannel('scopekeeper-outbox');
const passing = new Set([0, 401, 429, 500, 502, 503, 504]);
let sending = false;

export async function openOutbox(): Promise<void> {
  await reload();
  tabs.onmessage = reload;
  addEventListener('online', () => void send());
  void send();
}

/** Queues a change: it shows at once, survives a reload and is sent as soon as it can be. */
export async function queue(change: Omit<Change, 'id' | 'account' | 'order'>): Promise<void> {
  const full = {
    ...change,
    id: v7(),
    account: me.value?.account.id ?? '',
    order: Date.now() + changes.value.length / 1e4,
  };
  await (await kept).put('changes', full);
  changes.value = [...changes.value, full];
  tabs.postMessage('changed');
  void send();
}

export async function drop(id: string): Promise<void> {
  await (await kept).delete('changes', id);
  changes.value = changes.value.filter((change) => change.id !== id);
  tabs.postMessage('changed');
}

async function reload(): Promise<void> {
  const all = await (await kept).getAllFromIndex('changes', 'account', me.value?.account.id ?? '');
  changes.value = all.sort((a, b) => a.order - b.order);
}

/** Sends what waits, in order; Web Locks let one tab of this browser do it at a time. */
async function send(): Promise<void> {
  if (sending) return;
  sending = true;
  try {
    await navigator.locks.request('scopekeeper-outbox', async () => {
      for (let pause = 1000; waiting.value[0] && me.value; ) {
        const change = waiting.value[0];
        const stored = await (await kept).get('changes', change.id);
        if (!stored) {
          await reload();
          continue;
        }
        if (await deliver(change)) pause = 1000;
        else {
          await new Promise((done) => setTimeout(done, pause));
          pause = Math.min(pause * 2, 30_000);
        }
      }
    });
  } finally {
    sending = false;
  }
}

async function deliver(change: Change): Promise<boolean> {
  const answer = await call<Delta>(change.method, change.path, change.body, { 'Idempotency-Key': change.id });
  if (!answer.ok && passing.has(answer.problem.status)) return false;
  if (answer.ok) {
    if (answer.value) await absorb(change.project, answer.value);
    await drop(change.id);
    return true;
  }
  await park(change, answer.problem.detail ?? answer.problem.title);
  return true;
}

/** A refused addition takes with it the later changes to the same card; everything else goes on. */
async function park(change: Change, why: string): Promise<void> {
  const added = change.effect?.what === 'add' ? change.effect.card.id : undefined;
  const hit = changes.value.filter(
    (other) => other.id === change.id || (added && JSON.stringify([other.path, other.body]).includes(added)),
  );
  const db = await kept;
  for (const one of hit) await db.put('changes', { ...one, refused: why });
  await reload();
  tabs.postMessage('changed');
}
