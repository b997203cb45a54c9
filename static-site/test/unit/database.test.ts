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
