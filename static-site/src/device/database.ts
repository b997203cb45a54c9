import { signal } from '@preact/signals';
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Change, Effect, Thing } from '../model/change';
import { broadcast } from './tabs';

/** changes: unsent work. mirrors, cards, details, lists: copies of server data. device: data of no single account. */
const storeNames = ['changes', 'mirrors', 'cards', 'details', 'lists', 'device'] as const;
export type StoreName = (typeof storeNames)[number];
/**
 * Keys of private data begin with the account. Without a value, the key is deleted; with `below`, all keys it is a
 * prefix of.
 */
export type Write = { storeName: StoreName; key: string; value?: unknown; below?: boolean };

type Boxes = { [name in StoreName]: { key: string; value: unknown } };
interface Schema extends DBSchema, Boxes {}

/** memory: this browser stores nothing (private mode, full disk); everything works until the page is closed. */
export const storage = signal<'disk' | 'memory'>('disk');
/** How often the browser removed what was stored while the page was open; what the page still had is stored again. */
export const storageLosses = signal(0);

const memory = new Map<string, unknown>();
const named = (storeName: StoreName, key: string) => `${storeName} ${key}`;
const below = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

/** Milliseconds between attempts to store again. */
const retryDelay = 30_000;
/** A key of `device` that is always there: without it, somebody removed everything. */
const markKey = 'mark';

const keepers: (() => Write[])[] = [];

/** Registers what a module still knows of what was stored; written again when the storage is lost. */
export function onStorageLoss(keep: () => Write[]): void {
  keepers.push(keep);
}

/** Whether the database was empty when it was opened last, and whether it has the mark now. */
let wasEmpty = false;
let marked = false;
let opened = open();

function open(): Promise<IDBPDatabase<Schema> | undefined> {
  return openDatabase().catch(() => {
    startMemory();
    return undefined;
  });
}

async function openDatabase(): Promise<IDBPDatabase<Schema>> {
  const db = await openDB<Schema>('scopekeeper', 2, {
    async upgrade(db, before, _, tx) {
      const unsent = before === 1 ? ((await tx.objectStore('changes').getAll()) as First[]) : [];
      for (const name of [...db.objectStoreNames]) db.deleteObjectStore(name);
      for (const storeName of storeNames) db.createObjectStore(storeName);
      await keepUnsent(tx, unsent);
    },
    // another tab has a newer version of the site, or somebody deletes the database: neither waits for this tab
    blocking: async () => (await opened)?.close(),
    terminated: () => void database(),
  });
  marked = await hasMark(db);
  return db;
}

/** A change as version 1 stored it. */
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

let recovering: Promise<void> | undefined;

/** The database; none while nothing can be stored. */
async function database(): Promise<IDBPDatabase<Schema> | undefined> {
  await recovering;
  const db = await opened;
  if (storage.value === 'memory' || !db) return undefined;
  if (await isIntact(db)) return db;
  recovering ??= recover().finally(() => {
    recovering = undefined;
  });
  return await database();
}

/** Whether it has what was stored: browsers close and empty a database when somebody clears the data of a site. */
async function isIntact(db: IDBPDatabase<Schema>): Promise<boolean> {
  try {
    return !marked || (await db.getKey('device', markKey)) !== undefined;
  } catch {
    return false;
  }
}

/** Writes the mark where there is none: in a new database, or that of an earlier version. A full disk goes without. */
async function hasMark(db: IDBPDatabase<Schema>): Promise<boolean> {
  if ((await db.getKey('device', markKey)) !== undefined) return true;
  try {
    wasEmpty = (await db.count('device')) === 0;
    await db.put('device', true, markKey);
    return true;
  } catch {
    return false;
  }
}

/** Opens the database again and stores what the page still has; in memory where that is not possible. */
async function recover(): Promise<void> {
  (await opened)?.close();
  wasEmpty = false;
  opened = open();
  const db = await opened;
  if (!db || !wasEmpty) return;
  try {
    await writeTo(
      db,
      keepers.flatMap((keep) => keep()),
    );
    storageLosses.value++;
  } catch {
    await switchToMemory();
  }
}

/**
 * Works with the database, once more when its connection was closed meanwhile. Returns nothing where memory has to do:
 * nothing can be stored.
 */
async function onDisk<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<{ value: T } | undefined> {
  for (const last of [false, true]) {
    const db = await database();
    if (!db) return undefined;
    try {
      return { value: await work(db) };
    } catch {
      if (last || (await isIntact(db))) await switchToMemory();
    }
  }
  return undefined;
}

export async function get<T>(storeName: StoreName, key: string): Promise<T | undefined> {
  const found = await onDisk(async (db) => await db.get(storeName, key));
  return (found ? found.value : memory.get(named(storeName, key))) as T | undefined;
}

/** Values whose keys have this prefix. */
export async function listByPrefix<T>(storeName: StoreName, prefix: string): Promise<T[]> {
  const found = await onDisk(async (db) => await db.getAll(storeName, below(prefix)));
  if (found) return found.value as T[];
  return [...memory]
    .filter(([name]) => name.startsWith(named(storeName, prefix)))
    .map(([, value]) => value as T);
}

/** Writes all entries in one transaction. */
export async function write(writes: Write[]): Promise<void> {
  if (!writes.length) return;
  const written = await onDisk(async (db) => await writeTo(db, writes));
  if (!written) writes.forEach(writeToMemory);
}

async function writeTo(db: IDBPDatabase<Schema>, writes: Write[]): Promise<void> {
  if (!writes.length) return;
  const tx = db.transaction([...new Set(writes.map(({ storeName }) => storeName))], 'readwrite');
  const done = writes.map(async ({ storeName, key, value, below: all }) => {
    const store = tx.objectStore(storeName);
    if (value !== undefined) await store.put(value, key);
    else await store.delete(all ? below(key) : key);
  });
  await Promise.all([...done, tx.done]);
}

/** Updates one value in a transaction; undefined deletes it. */
export async function update<T>(
  storeName: StoreName,
  key: string,
  change: (now: T | undefined) => T | undefined,
): Promise<T | undefined> {
  const updated = await onDisk(async (db) => {
    const tx = db.transaction(storeName, 'readwrite');
    const next = change((await tx.store.get(key)) as T | undefined);
    await Promise.all([next === undefined ? tx.store.delete(key) : tx.store.put(next, key), tx.done]);
    return next;
  });
  if (updated) return updated.value;
  const next = change(memory.get(named(storeName, key)) as T | undefined);
  writeToMemory({ storeName, key, value: next });
  return next;
}

/** Keys with this prefix. */
export async function listKeys(storeName: StoreName, prefix: string): Promise<string[]> {
  const found = await onDisk(async (db) => await db.getAllKeys(storeName, below(prefix)));
  if (found) return found.value;
  const start = named(storeName, '').length;
  return [...memory.keys()]
    .filter((name) => name.startsWith(named(storeName, prefix)))
    .map((name) => name.slice(start));
}

/** Deletes all data of an account on this device, and writes `further`, in one transaction. */
export async function removeAccountData(account: string, further: Write[] = []): Promise<void> {
  const all = storeNames.map((storeName): Write => ({ storeName, key: `${account}/`, below: true }));
  await write([...all, ...further]);
  const db = await opened;
  // what an earlier, unfailing write left must go too
  if (db && storage.value === 'memory')
    await Promise.all(storeNames.map((storeName) => db.delete(storeName, below(`${account}/`)))).catch(
      () => undefined,
    );
}

/** Copies of server data, which can be loaded again. */
const copies = ['mirrors', 'cards', 'details', 'lists'] as const satisfies readonly StoreName[];

/** Deletes the copies of all accounts except the one that is signed in. Unsent changes stay. */
export async function removeOtherCopies(): Promise<void> {
  const own = accountOf(memory.get(named('device', 'me')));
  for (const storeName of copies)
    for (const name of [...memory.keys()])
      if (name.startsWith(named(storeName, '')) && !(own && name.startsWith(named(storeName, `${own}/`))))
        memory.delete(name);
  const db = await opened;
  if (!db) return;
  try {
    // one transaction: an account that signs in meanwhile keeps what it writes
    const tx = db.transaction([...copies, 'device'], 'readwrite');
    const kept = storage.value === 'disk' ? accountOf(await tx.objectStore('device').get('me')) : undefined;
    const gone = copies.flatMap((storeName) =>
      outside(kept).map((range) => tx.objectStore(storeName).delete(range)),
    );
    await Promise.all([...gone, tx.done]);
  } catch {
    await switchToMemory();
  }
}

const accountOf = (me: unknown) => (me as { account: { id: string } } | undefined)?.account.id;

/** All keys except those of an account. */
const outside = (account: string | undefined) =>
  account
    ? [IDBKeyRange.upperBound(`${account}/`, true), IDBKeyRange.lowerBound(`${account}/\uffff`, true)]
    : [IDBKeyRange.lowerBound('')];

let memoryWrites = 0;

function writeToMemory({ storeName, key, value, below: all }: Write): void {
  memoryWrites++;
  const name = named(storeName, key);
  if (value !== undefined) memory.set(name, value);
  else if (!all) memory.delete(name);
  else for (const other of [...memory.keys()]) if (other.startsWith(name)) memory.delete(other);
}

let switching: Promise<void> | undefined;

/** Switches to memory, starting with what can still be read and what the page still has. */
async function switchToMemory(): Promise<void> {
  if (storage.value === 'memory') return;
  // writes that fail at once wait for the same: a later copy would overwrite what was written meanwhile
  switching ??= copyToMemory().finally(() => {
    switching = undefined;
  });
  await switching;
}

async function copyToMemory(): Promise<void> {
  const db = await opened;
  for (const storeName of storeNames) {
    try {
      const keys = (await db?.getAllKeys(storeName)) ?? [];
      const values = (await db?.getAll(storeName)) ?? [];
      keys.forEach((key, i) => {
        memory.set(named(storeName, key), values[i]);
      });
    } catch {
      // a storeName that cannot be read is empty; `storage` says that nothing is kept
    }
  }
  startMemory();
}

/** What the disk had when memory took its place: other tabs may have written more meanwhile. */
let copied = new Set<string>();

function startMemory(): void {
  if (storage.value === 'memory') return;
  storage.value = 'memory';
  keepers.flatMap((keep) => keep()).forEach(writeToMemory);
  copied = new Set(memory.keys());
  setTimeout(() => void tryDisk(), retryDelay);
}

/** Goes back to the disk, once it takes everything that is in memory. */
async function tryDisk(): Promise<void> {
  try {
    (await opened)?.close();
    const db = await openDatabase();
    let seen: number;
    do {
      seen = memoryWrites;
      await writeTo(db, [...removedEntries(), ...memoryEntries()]);
    } while (seen !== memoryWrites);
    opened = Promise.resolve(db);
    storage.value = 'disk';
    memory.clear();
    broadcast({ kind: 'queue' });
  } catch {
    if (typeof indexedDB !== 'undefined') setTimeout(() => void tryDisk(), retryDelay);
  }
}

/** What was sent or removed while only memory knew of it. */
const removedEntries = () => [...copied].filter((name) => !memory.has(name)).map((name) => entry(name));

const memoryEntries = () => [...memory].map(([name, value]) => entry(name, value));

function entry(name: string, value?: unknown): Write {
  const space = name.indexOf(' ');
  return { storeName: name.slice(0, space) as StoreName, key: name.slice(space + 1), value };
}

/** Asks the browser not to evict unsent changes when it runs out of space. */
export async function askToPersist(): Promise<void> {
  if (storage.value === 'disk' && navigator.storage?.persist && !(await navigator.storage.persisted()))
    await navigator.storage.persist();
}
