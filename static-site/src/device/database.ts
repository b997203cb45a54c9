import { signal } from '@preact/signals';
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Change, Effect, Thing } from '../model/change';

/** changes: unsent work. mirrors, cards, details, lists: copies of what the server has. device: not one account's. */
const shelves = ['changes', 'mirrors', 'cards', 'details', 'lists', 'device'] as const;
export type StoreName = (typeof shelves)[number];
/** Keys of private things begin with their account. Without a value: away with it, and all `below` it. */
export type Write = { shelf: StoreName; key: string; value?: unknown; below?: boolean };

type Boxes = { [name in StoreName]: { key: string; value: unknown } };
interface Schema extends DBSchema, Boxes {}

/** memory: this browser keeps nothing (private mode, full disk); everything works until the page is closed. */
export const storage = signal<'kept' | 'memory'>('kept');
const memory = new Map<string, unknown>();
const named = (shelf: StoreName, key: string) => `${shelf} ${key}`;
const below = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

const opened: Promise<IDBPDatabase<Schema> | undefined> = open().catch(() => {
  storage.value = 'memory';
  return undefined;
});

async function open(): Promise<IDBPDatabase<Schema>> {
  return await openDB<Schema>('scopekeeper', 2, {
    async upgrade(db, before, _, tx) {
      const unsent = before === 1 ? ((await tx.objectStore('changes').getAll()) as First[]) : [];
      for (const name of [...db.objectStoreNames]) db.deleteObjectStore(name);
      for (const shelf of shelves) db.createObjectStore(shelf);
      await keepUnsent(tx, unsent);
    },
    // another tab has a newer version of the site: let it upgrade; this one goes on in memory
    blocking: async () => (await opened)?.close(),
  });
}

/** A change as version 1 kept it. */
type First = Omit<Change, 'effects'> & {
  effect?: {
    what: 'add' | 'edit' | 'place';
    card?: Thing;
    cards?: string[];
    fields?: object;
    behind?: string | null;
  };
};

async function keepUnsent(
  tx: IDBPTransaction<Schema, StoreName[], 'versionchange'>,
  unsent: First[],
): Promise<void> {
  for (const { effect, ...change } of unsent) {
    const effects: Effect[] = [];
    if (effect?.card) effects.push({ what: 'add', list: 'cards', thing: effect.card });
    if (effect?.cards) {
      const { cards: ids, fields, behind } = effect;
      effects.push({ what: 'edit', list: 'cards', ids, fields: { ...fields }, behind });
    }
    // version 1 did not write down what it had sent before: what waits may have been
    const tried = !change.refused;
    await tx.objectStore('changes').put({ ...change, effects, tried }, `${change.account}/${change.id}`);
  }
}

async function database(): Promise<IDBPDatabase<Schema> | undefined> {
  const db = await opened;
  return storage.value === 'kept' ? db : undefined;
}

export async function get<T>(shelf: StoreName, key: string): Promise<T | undefined> {
  try {
    const db = await database();
    if (db) return (await db.get(shelf, key)) as T | undefined;
  } catch {
    await switchToMemory();
  }
  return memory.get(named(shelf, key)) as T | undefined;
}

/** Everything whose key begins so. */
export async function listByPrefix<T>(shelf: StoreName, prefix: string): Promise<T[]> {
  try {
    const db = await database();
    if (db) return (await db.getAll(shelf, below(prefix))) as T[];
  } catch {
    await switchToMemory();
  }
  return [...memory].filter(([name]) => name.startsWith(named(shelf, prefix))).map(([, value]) => value as T);
}

/** Writes all of it or nothing. */
export async function write(writes: Write[]): Promise<void> {
  if (!writes.length) return;
  try {
    const db = await database();
    if (db) {
      const tx = db.transaction([...new Set(writes.map(({ shelf }) => shelf))], 'readwrite');
      const done = writes.map(async ({ shelf, key, value, below: all }) => {
        const store = tx.objectStore(shelf);
        if (value !== undefined) await store.put(value, key);
        else await store.delete(all ? below(key) : key);
      });
      await Promise.all([...done, tx.done]);
      return;
    }
  } catch {
    await switchToMemory();
  }
  writes.forEach(writeToMemory);
}

/** Replaces one thing by what `change` makes of it, with nobody writing in between; undefined: away with it. */
export async function update<T>(
  shelf: StoreName,
  key: string,
  change: (now: T | undefined) => T | undefined,
): Promise<T | undefined> {
  try {
    const db = await database();
    if (db) {
      const tx = db.transaction(shelf, 'readwrite');
      const next = change((await tx.store.get(key)) as T | undefined);
      await Promise.all([next === undefined ? tx.store.delete(key) : tx.store.put(next, key), tx.done]);
      return next;
    }
  } catch {
    await switchToMemory();
  }
  const next = change(memory.get(named(shelf, key)) as T | undefined);
  writeToMemory({ shelf, key, value: next });
  return next;
}

/** Everything whose key begins so, by its key only. */
export async function listKeys(shelf: StoreName, prefix: string): Promise<string[]> {
  try {
    const db = await database();
    if (db) return await db.getAllKeys(shelf, below(prefix));
  } catch {
    await switchToMemory();
  }
  const start = named(shelf, '').length;
  return [...memory.keys()]
    .filter((name) => name.startsWith(named(shelf, prefix)))
    .map((name) => name.slice(start));
}

/** Forgets everything private of an account on this device, and writes `further`: all of it or nothing. */
export async function removeAccountData(account: string, further: Write[] = []): Promise<void> {
  const all = shelves.map((shelf): Write => ({ shelf, key: `${account}/`, below: true }));
  await write([...all, ...further]);
  const db = await opened;
  // what an earlier, unfailing write left must go too
  if (db && storage.value === 'memory')
    await Promise.all(shelves.map((shelf) => db.delete(shelf, below(`${account}/`)))).catch(() => undefined);
}

/** What the server has too, and is read again when it is wanted again. */
const copies = ['mirrors', 'cards', 'details', 'lists'] as const satisfies readonly StoreName[];

/** Forgets the copies of all accounts but the one that `device` says is signed in. What is unsent stays. */
export async function removeOtherCopies(): Promise<void> {
  const own = accountOf(memory.get(named('device', 'me')));
  for (const shelf of copies)
    for (const name of [...memory.keys()])
      if (name.startsWith(named(shelf, '')) && !(own && name.startsWith(named(shelf, `${own}/`))))
        memory.delete(name);
  const db = await opened;
  if (!db) return;
  try {
    // one transaction: an account that signs in meanwhile keeps what it writes
    const tx = db.transaction([...copies, 'device'], 'readwrite');
    const kept = storage.value === 'kept' ? accountOf(await tx.objectStore('device').get('me')) : undefined;
    const gone = copies.flatMap((shelf) => outside(kept).map((range) => tx.objectStore(shelf).delete(range)));
    await Promise.all([...gone, tx.done]);
  } catch {
    await switchToMemory();
  }
}

const accountOf = (me: unknown) => (me as { account: { id: string } } | undefined)?.account.id;

/** All keys but those of an account. */
const outside = (account: string | undefined) =>
  account
    ? [IDBKeyRange.upperBound(`${account}/`, true), IDBKeyRange.lowerBound(`${account}/\uffff`, true)]
    : [IDBKeyRange.lowerBound('')];

function writeToMemory({ shelf, key, value, below: all }: Write): void {
  const name = named(shelf, key);
  if (value !== undefined) memory.set(name, value);
  else if (!all) memory.delete(name);
  else for (const other of [...memory.keys()]) if (other.startsWith(name)) memory.delete(other);
}

/** From now on in memory, beginning with what can still be read. */
async function switchToMemory(): Promise<void> {
  if (storage.value === 'memory') return;
  storage.value = 'memory';
  const db = await opened;
  for (const shelf of shelves) {
    try {
      const keys = (await db?.getAllKeys(shelf)) ?? [];
      const values = (await db?.getAll(shelf)) ?? [];
      keys.forEach((key, i) => {
        memory.set(named(shelf, key), values[i]);
      });
    } catch {
      // a shelf that cannot be read is empty; `storage` says that nothing is kept
    }
  }
}

/** Asks the browser not to clear what is unsent when it runs out of space. */
export async function askToPersist(): Promise<void> {
  if (storage.value === 'kept' && navigator.storage?.persist && !(await navigator.storage.persisted()))
    await navigator.storage.persist();
}
