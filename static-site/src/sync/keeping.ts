import { accountId } from '../device/account';
import { update, type Write, within, write } from '../device/database';
import { tell } from '../device/tabs';
import type { Change } from '../model/change';
import { changes } from './queue';

const keyOf = ({ account, id }: Pick<Change, 'account' | 'id'>) => `${account}/${id}`;

let writing: Promise<unknown> = Promise.resolve();
let mutations = 0;
let reading: Promise<void> | undefined;
let outdated = false;

/** Runs a write to the queue that is shown already, and tells the other tabs; a reading meanwhile does not count. */
async function mutate<T>(work: () => Promise<T>): Promise<T> {
  mutations++;
  const done = work();
  writing = Promise.allSettled([writing, done]);
  const value = await done;
  tell({ kind: 'queue' });
  return value;
}

/** Reads the queue as it is kept, with what all tabs did to it. */
export async function reload(): Promise<void> {
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
      const all = account ? await within<Change>('changes', `${account}/`) : [];
      if (account !== accountId() || before !== mutations) outdated = true;
      else if (!outdated) changes.value = all.sort((a, b) => a.order - b.order);
    }
  } finally {
    // at once, so that nobody waits for a reading that is over
    reading = undefined;
  }
}

export async function add(change: Change): Promise<void> {
  changes.value = [...changes.value, change];
  await mutate(() => write([{ shelf: 'changes', key: keyOf(change), value: change }]));
}

export type Swap = [old: Change, next: Change | undefined];

/** Replaces changes by others, or by nothing, together with further writes. */
export async function replace(swaps: Swap[], further: Write[] = []): Promise<void> {
  const next = new Map(swaps.map(([old, now]) => [old.id, now]));
  changes.value = changes.value.flatMap((one) => (next.has(one.id) ? (next.get(one.id) ?? []) : [one]));
  const writes = swaps.flatMap(([old, now]): Write[] => [
    ...(now?.id === old.id ? [] : [{ shelf: 'changes' as const, key: keyOf(old) }]),
    ...(now ? [{ shelf: 'changes' as const, key: keyOf(now), value: now }] : []),
  ]);
  await mutate(() => write([...further, ...writes]));
}

/**
 * Replaces one change by what `work` makes of it as it is kept now, by whichever tab; undefined: away with it.
 * Answers what is kept then.
 */
export async function revise(
  change: Change,
  work: (now: Change) => Change | undefined,
): Promise<Change | undefined> {
  const next = await mutate(() => update<Change>('changes', keyOf(change), (now) => now && work(now)));
  changes.value = changes.value.flatMap((one) => (one.id === change.id ? (next ?? []) : [one]));
  return next;
}
