import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { Server } from './server';
import { Browser, type Tab, turn, until } from './tab';

let server: Server;
let browser: Browser;
let tab: Tab;

beforeEach(async () => {
  server = new Server();
  browser = new Browser(server);
  tab = await browser.open();
});

const add = (title: string, on = tab) => on.act.addCard({ title, stage: 's1' });
const titles = () => server.inOrder().map(({ title }) => title);
const shown = (on = tab) => Object.values(on.store.board.value.cards).map(({ title }) => title);

/** What the device keeps, by storeName and key. */
async function device(): Promise<string[]> {
  const db = await openDB('scopekeeper');
  const storeNames = [...db.objectStoreNames];
  const keys = await Promise.all(
    storeNames.map(async (name) => (await db.getAllKeys(name)).map((key) => `${name} ${key}`)),
  );
  db.close();
  // by the mark the site knows that nobody emptied the storage
  return keys.flat().filter((key) => key !== 'device mark');
}

/** A board with a card that the server has, and its copy on the device. */
async function withCopies(): Promise<void> {
  await add('sent');
  await tab.settled();
  await tab.store.refresh();
  await tab.store.loadProjects();
  expect(await device()).toEqual(expect.arrayContaining(['mirrors ann/p', 'lists ann/projects']));
}

/** A card typed where no change reaches the server. */
async function withUnsent(title = 'unsent'): Promise<void> {
  browser.fault = (path) => (path.includes('/cards') ? 'offline' : undefined);
  await add(title);
}

const deletions = () => browser.requests.filter((request) => request.startsWith('DELETE')).length;
const reload = async () => {
  tab.crash();
  tab = await browser.open();
};

test('signing out without a connection forgets everything here at once', async () => {
  await withCopies();
  await withUnsent();
  browser.online = false;
  await tab.store.signOut();
  expect(tab.store.me.value).toBeNull();
  expect(shown()).toEqual([]);
  expect(await device()).toEqual(['device session']);
});

test('a session that could not be ended yet signs nobody in again: not by a reload, in another tab or from a broken server', async () => {
  await withCopies();
  const other = await browser.open();
  browser.online = false;
  await tab.store.signOut();
  await until(() => other.store.me.value === null);
  expect(shown(other)).toEqual([]);

  browser.online = true;
  browser.fault = (path) => (path.includes('sessions') ? 503 : undefined);
  const before = browser.requests.length;
  await reload();
  for (const on of [tab, other, await browser.open()]) {
    await on.store.findSession();
    await on.begin();
    expect(on.store.me.value).toBeNull();
    expect(on.store.openProject.value).toBeUndefined();
  }
  await until(() => tab.signOut.signOutWaits.value);
  expect(browser.cookie).toBe('ann');
  expect(browser.requests.slice(before)).toEqual([]);
});

test('the next page load ends the session before it asks for anything else', async () => {
  await withCopies();
  browser.online = false;
  await tab.store.signOut();
  tab.crash();
  browser.online = true;
  const before = browser.requests.length;
  let ahead = 0;
  tab = await browser.open();
  await tab.store.findSession(() => ahead++);
  await until(() => browser.cookie === '');
  expect(browser.requests[before]).toBe('DELETE /api/sessions/current');
  await until(() => !tab.signOut.signOutWaits.value);
  await tab.store.findSession();
  expect(tab.store.me.value).toBeNull();
  expect(await device()).toEqual([]);
});

test('an open page ends the session when the server can be reached again, whatever it answered before', async () => {
  browser.online = false;
  await tab.store.signOut();
  browser.online = true;
  const answers = ['proxy 401', 500, 429, 503, 'answer lost'] as const;
  let asked = 0;
  browser.fault = (path) => (path.includes('sessions') ? answers[asked++] : undefined);
  await until(() => browser.cookie === '' && asked > answers.length);
  await until(() => !tab.signOut.signOutWaits.value);
  expect((await device()).filter((key) => key.includes('session'))).toEqual([]);
});

test('signing in takes the place of a sign-out that waits: the new session is not ended', async () => {
  browser.online = false;
  await tab.store.signOut();
  const other = await browser.open();
  browser.online = true;
  browser.fault = (path) => (path === '/api/sessions/current' ? 503 : undefined);
  expect(await tab.store.signIn({ username: 'bob', password: 'wrong' })).toMatchObject({
    problem: { status: 401 },
  });
  await tab.store.findSession();
  expect(tab.store.me.value).toBeNull();
  expect(await tab.store.signIn({ username: 'bob', password: 'right' })).toMatchObject({ me: {} });
  browser.fault = () => undefined;
  await until(() => other.store.me.value?.account.id === 'bob');
  await until(() => !tab.signOut.signOutWaits.value && !other.signOut.signOutWaits.value);
  expect(deletions()).toBe(0);
  await reload();
  expect(tab.store.me.value?.account.id).toBe('bob');
});

test('a new account is not signed out by an earlier sign-out while its recovery codes are read', async () => {
  browser.online = false;
  await tab.store.signOut();
  await until(() => tab.signOut.signOutWaits.value);
  browser.online = true;
  browser.fault = (path) => (path === '/api/sessions/current' ? 503 : undefined);
  await tab.store.signUp({ name: 'Zoe', username: 'zoe', password: 'right' });
  browser.fault = () => undefined;
  await until(() => !tab.signOut.signOutWaits.value);
  expect(deletions()).toBe(0);
  expect(browser.cookie).toBe('zoe');
});

test('a session that ended elsewhere takes the copies with it, in all tabs, and says so', async () => {
  await withCopies();
  const other = await browser.open();
  expect(shown(other)).toEqual(['sent']);
  browser.cookie = '';
  await tab.store.refresh();
  await until(() => tab.store.me.value === null && other.store.me.value === null);
  await until(() => [tab, other].every(({ session }) => session.sessionEnded.value === 'ann'));
  await tab.store.findSession();
  expect([...shown(), ...shown(other)]).toEqual([]);
  expect(tab.kept.keptChanges.value).toEqual([]);
  expect(await device()).toEqual([]);
  browser.online = false;
  await reload();
  expect(tab.store.me.value).toBeNull();
});

test('a session that ended with changes unsent keeps them, and nothing readable, until somebody decides', async () => {
  await withCopies();
  await withUnsent();
  browser.cookie = '';
  await tab.store.refresh();
  await until(() => tab.store.me.value === null);
  await tab.store.findSession();
  expect(shown()).toEqual([]);
  expect(tab.queue.changes.value).toEqual([]);
  const kept = [{ account: 'ann', username: 'ann', count: 1 }];
  expect(tab.kept.keptChanges.value).toEqual(kept);
  expect((await device()).filter((key) => !key.startsWith('changes'))).toEqual(['device owner/ann']);
  await reload();
  expect(tab.kept.keptChanges.value).toEqual(kept);

  browser.fault = () => undefined;
  await tab.store.signIn({ username: 'ann', password: 'right' });
  await tab.begin();
  await tab.settled();
  expect(titles()).toEqual(['sent', 'unsent']);
  expect(tab.kept.keptChanges.value).toEqual([]);
  expect(await device()).not.toContain('device owner/ann');
});

test('changes of a session that ended can be discarded, and nothing of the account is left', async () => {
  await withCopies();
  await withUnsent();
  const other = await browser.open();
  browser.cookie = '';
  await tab.store.refresh();
  await until(() => tab.store.me.value === null && other.kept.keptChanges.value.length === 1);
  await tab.kept.discardKeptChanges('ann');
  await until(() => other.kept.keptChanges.value.length === 0);
  expect(await device()).toEqual([]);
  expect(server.received.filter(({ request }) => request.includes('unsent'))).toEqual([]);
});

test('another account neither sends nor sees what the first one left, and sees that it is there', async () => {
  await withUnsent('of Ann');
  browser.cookie = '';
  await tab.store.refresh();
  await until(() => tab.store.me.value === null);
  browser.fault = () => undefined;
  await tab.store.signIn({ username: 'bob', password: 'right' });
  await tab.begin();
  await add('of Bob');
  await tab.settled();
  expect(titles()).toEqual(['of Bob']);
  expect(shown()).toEqual(['of Bob']);
  expect(tab.kept.keptChanges.value).toEqual([{ account: 'ann', username: 'ann', count: 1 }]);
  await tab.store.signOut();
  await until(() => browser.cookie === '');
  await tab.store.signIn({ username: 'ann', password: 'right' });
  await tab.begin();
  await tab.settled();
  expect(titles()).toEqual(['of Bob', 'of Ann']);
  expect(server.received.at(-1)?.account).toBe('ann');
});

test('who signs in over another account leaves it no copies, but what it has not sent', async () => {
  await withCopies();
  await withUnsent('of Ann');
  await tab.store.signIn({ username: 'bob', password: 'right' });
  expect((await device()).filter((key) => key.includes('ann'))).toEqual([
    expect.stringMatching(/^changes ann/),
    'device owner/ann',
  ]);
  expect(tab.kept.keptChanges.value).toEqual([{ account: 'ann', username: 'ann', count: 1 }]);
});

test('a 401 that is not from the API removes nothing and ends nothing', async () => {
  await withCopies();
  browser.fault = () => 'proxy 401';
  await add('behind a proxy');
  await tab.store.refresh();
  await tab.store.findSession();
  for (let i = 0; i < 50; i++) await turn();
  expect(tab.store.me.value?.account.id).toBe('ann');
  expect(shown()).toEqual(['sent', 'behind a proxy']);
  await reload();
  expect(shown()).toEqual(['sent', 'behind a proxy']);
  browser.fault = () => undefined;
  await tab.settled();
  expect(titles()).toEqual(['sent', 'behind a proxy']);
});

test('a 401 from before a sign-in does not end the session that began since', async () => {
  await withCopies();
  browser.fault = (path) => (path.includes('board') ? 401 : undefined);
  await tab.store.refresh();
  await tab.store.findSession();
  expect(tab.store.me.value?.account.id).toBe('ann');
  expect(tab.session.sessionEnded.value).toBeUndefined();
  expect(await device()).toContain('mirrors ann/p');
});

test('copies that an earlier visit left of somebody who is not signed in are removed', async () => {
  await withCopies();
  const db = await openDB('scopekeeper');
  await db.put('cards', {}, 'zoe/p/c1');
  await db.put('mirrors', {}, 'abe/p');
  await db.put('changes', {}, 'zoe/c1');
  db.close();
  await reload();
  expect((await device()).filter((key) => /zoe|abe/.test(key))).toEqual(['changes zoe/c1']);
  expect(await device()).toContain('mirrors ann/p');
  expect(tab.kept.keptChanges.value).toEqual([{ account: 'zoe', username: undefined, count: 1 }]);
});

test('a browser that stores nothing signs out too, and ends the session while the page stays open', async () => {
  tab.crash();
  vi.stubGlobal('indexedDB', undefined);
  tab = await browser.open();
  await add('sent');
  await tab.settled();
  browser.online = false;
  await tab.store.signOut();
  await tab.store.findSession();
  expect(tab.store.me.value).toBeNull();
  expect(shown()).toEqual([]);
  browser.online = true;
  await until(() => browser.cookie === '');
  await tab.store.findSession();
  expect(tab.store.me.value).toBeNull();
});
