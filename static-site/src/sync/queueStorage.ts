import { accountId } from '../device/account';
import { listByPrefix, onStorageLoss, update, type Write, write } from '../device/database';
import { broadcast } from '../device/tabs';
import type { Change } from '../model/change';
import { changes } from './queue';

const storageKey = ({ account, id }: Pick<Change, 'account' | 'id'>) => `${account}/${id}`;

const stored = (change: Change): Write => ({
  storeName: 'changes',
  key: storageKey(change),
  value: change,
});
onStorageLoss(() => changes.value.map(stored));

let writing: Promise<unknown> = Promise.resolve();
let mutations = 0;
let reading: Promise<void> | undefined;
let outdated = false;

/** Runs a write to the queue that is shown already, and notifies the other tabs; a read meanwhile is repeated. */
async function trackWrite<T>(work: () => Promise<T>): Promise<T> {
  mutations++;
  const done = work();
  writing = Promise.allSettled([writing, done]);
  const value = await done;
  broadcast({ kind: 'queue' });
  return value;
}

/** Reads the queue as it is kept, with what all tabs did to it. */
export async function reloadQueue(): Promise<void> {
  outdated = true;
  reading ??= read();
  await reading;
}

async function read(): Promise<void> {
  try {
    while (outdated) {
      outdated = false;
      await writing;
      const account = accountId();
      const before = mutations;
      const all = account ? await listByPrefix<Change>('changes', `${account}/`) : [];
      if (account !== accountId() || before !== mutations) outdated = true;
      else if (!outdated) changes.value = all.sort((a, b) => a.order - b.order);
    }
  } finally {
    // at once, so that nobody waits for a reading that is over
    reading = undefined;
  }
}

export async function appendChange(change: Change): Promise<void> {
  changes.value = [...changes.value, change];
  await trackWrite(() => write([stored(change)]));
}

export type Replacement = [old: Change, next: Change | undefined];

/** Replaces changes by others, or by nothing, together with further writes. */
export async function replaceChanges(swaps: Replacement[], further: Write[] = []): Promise<void> {
  const next = new Map(swaps.map(([old, now]) => [old.id, now]));
  changes.value = changes.value.flatMap((change) =>
    next.has(change.id) ? (next.get(change.id) ?? []) : [change],
  );
  const writes = swaps.flatMap(([old, now]): Write[] => [
    ...(now?.id === old.id ? [] : [{ storeName: 'changes' as const, key: storageKey(old) }]),
    ...(now ? [stored(now)] : []),
  ]);
  await trackWrite(() => write([...further, ...writes]));
}

/**
 * Replaces one change by what `work` makes of it as it is kept now, by whichever tab; undefined: away with it.
 * Returns what is kept then.
 */
export async function updateChange(
  change: Change,
  work: (now: Change) => Change | undefined,
): Promise<Change | undefined> {
  const next = await trackWrite(() =>
    update<Change>('changes', storageKey(change), (now) => now && work(now)),
  );
  changes.value = changes.value.flatMap((other) => (other.id === change.id ? (next ?? []) : [other]));
  return next;
}
