import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';

const load = () => import('../../src/device/database');
const change = {
  id: 'c1',
  account: 'ann',
  project: 'p',
  order: 1,
  method: 'POST',
  path: '/',
  body: { id: 'x' },
};

beforeEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('a browser without IndexedDB keeps things in memory, and says so', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const kept = await load();
  await kept.write([{ storeName: 'changes', key: 'ann/c1', value: change }]);
  expect(await kept.listByPrefix('changes', 'ann/')).toEqual([change]);
  expect(await kept.update('changes', 'ann/c1', () => undefined)).toBeUndefined();
  expect(await kept.listByPrefix('changes', 'ann/')).toEqual([]);
  expect(kept.storage.value).toBe('memory');
});

test('when the disk is full, what was kept and what comes now are both there', async () => {
  const kept = await load();
  await kept.write([{ storeName: 'changes', key: 'ann/c1', value: change }]);
  expect(kept.storage.value).toBe('disk');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await kept.write([{ storeName: 'changes', key: 'ann/c2', value: { ...change, id: 'c2' } }]);
  expect(kept.storage.value).toBe('memory');
  expect((await kept.listByPrefix<{ id: string }>('changes', 'ann/')).map(({ id }) => id)).toEqual([
    'c1',
    'c2',
  ]);
});

test('an account never reads what another one kept, and forgetting one leaves the other', async () => {
  const kept = await load();
  await kept.write([
    { storeName: 'changes', key: 'ann/c1', value: change },
    { storeName: 'changes', key: 'anna/c1', value: { ...change, account: 'anna' } },
  ]);
  expect(await kept.listByPrefix('changes', 'ann/')).toEqual([change]);
  await kept.removeAccountData('ann');
  expect(await kept.listByPrefix('changes', 'ann/')).toEqual([]);
  expect(await kept.listByPrefix('changes', 'anna/')).toHaveLength(1);
});

test('unsent changes of the first version of the database are still there, and still show', async () => {
  const first = await openDB('scopekeeper', 1, {
    upgrade(db) {
      db.createObjectStore('mirrors');
      db.createObjectStore('changes', { keyPath: 'id' }).createIndex('account', 'account');
      db.createObjectStore('small');
    },
  });
  await first.put('changes', {
    ...change,
    effect: { what: 'add', card: { id: 'x', title: 'typed before' } },
  });
  await first.put('changes', {
    ...change,
    id: 'c2',
    effect: { what: 'place', cards: ['x'], fields: { stage: 's' }, behind: null },
  });
  first.close();
  const kept = await load();
  expect(await kept.listByPrefix('changes', 'ann/')).toMatchObject([
    {
      id: 'c1',
      body: { id: 'x' },
      effects: [{ what: 'add', list: 'cards', thing: { title: 'typed before' } }],
    },
    {
      id: 'c2',
      effects: [{ what: 'edit', list: 'cards', ids: ['x'], fields: { stage: 's' }, behind: null }],
    },
  ]);
});

/** Loads the database with a module that still has a change in memory, and stores it. */
async function withChange() {
  const kept = await load();
  kept.onStorageLoss(() => [{ storeName: 'changes', key: 'ann/c1', value: change }]);
  await kept.write([{ storeName: 'changes', key: 'ann/c1', value: change }]);
  return kept;
}

async function clearStores() {
  const db = await openDB('scopekeeper');
  for (const name of db.objectStoreNames) await db.clear(name);
  db.close();
}

const deleteDatabase = () =>
  new Promise<void>((done) => {
    indexedDB.deleteDatabase('scopekeeper').onsuccess = () => done();
  });

test.each([
  ['emptied', clearStores],
  ['deleted', deleteDatabase],
])('when the storage is %s, what the page still has is stored again, and said', async (_, lose) => {
  const kept = await withChange();
  await lose();
  expect(await kept.update('changes', 'ann/c1', (now) => now)).toEqual(change);
  expect(kept.storage.value).toBe('disk');
  expect(kept.storageLosses.value).toBe(1);
  vi.resetModules();
  expect(await (await load()).listByPrefix('changes', 'ann/')).toEqual([change]);
});

test('a connection that was closed is opened again, and nothing is written back', async () => {
  const kept = await withChange();
  const other = await openDB('scopekeeper');
  await other.delete('changes', 'ann/c1');
  other.close();
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('closed', 'InvalidStateError');
  });
  expect(await kept.listByPrefix('changes', 'ann/')).toEqual([]);
  expect(kept.storage.value).toBe('disk');
  expect(kept.storageLosses.value).toBe(0);
});

test('a write that meets a connection closed at that moment is stored, and not only in memory', async () => {
  const kept = await withChange();
  const database = IDBDatabase.prototype;
  const transaction = database.transaction;
  let calls = 0;
  vi.spyOn(database, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    // the first call finds it intact, the second is the write
    if (++calls === 2) this.close();
    return transaction.apply(this, args);
  });
  await kept.write([{ storeName: 'changes', key: 'ann/c2', value: { ...change, id: 'c2' } }]);
  vi.restoreAllMocks();
  expect(kept.storage.value).toBe('disk');
  expect(await kept.listKeys('changes', 'ann/')).toEqual(['ann/c1', 'ann/c2']);
});

test('where the storage is gone for good, what the page still has goes on in memory', async () => {
  const kept = await withChange();
  await deleteDatabase();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  expect(await kept.update('changes', 'ann/c1', (now) => now)).toEqual(change);
  expect(kept.storage.value).toBe('memory');
});

test('the disk is used again as soon as it takes what is in memory, without what was sent meanwhile', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const kept = await load();
  const write = (id: string, value: unknown) =>
    kept.write([{ storeName: 'changes', key: `ann/${id}`, value }]);
  await kept.write([{ storeName: 'device', key: 'me', value: { account: { id: 'ann' } } }]);
  await write('c1', change);
  await kept.write([{ storeName: 'changes', key: 'bob/c9', value: change }]);
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await write('c2', { ...change, id: 'c2' });
  await write('c1', undefined);
  expect(kept.storage.value).toBe('memory');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(kept.storage.value).toBe('memory');
  full.mockRestore();
  // another tab can still write
  const other = await openDB('scopekeeper');
  await other.put('changes', { ...change, id: 'c3' }, 'ann/c3');
  other.close();
  await vi.advanceTimersByTimeAsync(30_000);
  await vi.waitFor(() => expect(kept.storage.value).toBe('disk'));
  vi.useRealTimers();
  expect(await kept.listKeys('changes', '')).toEqual(['ann/c2', 'ann/c3', 'bob/c9']);
});

test('writes that fail at once are all kept', async () => {
  const kept = await load();
  await kept.write([{ storeName: 'device', key: 'a', value: 'old' }]);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const write = (key: string) => kept.write([{ storeName: 'device', key, value: 'new' }]);
  await Promise.all([write('a'), write('b'), write('a')]);
  expect(await kept.get('device', 'a')).toBe('new');
  expect(await kept.get('device', 'b')).toBe('new');
});
