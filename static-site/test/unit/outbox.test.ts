import { beforeEach, expect, test } from 'vitest';
import { Server } from './server';
import { Browser, type Tab, until } from './tab';

let server: Server;
let browser: Browser;
let tab: Tab;

beforeEach(async () => {
  server = new Server();
  browser = new Browser(server);
  tab = await browser.open();
});

const titles = () => server.inOrder().map(({ title }) => title);
const card = (id: string, on = tab) => {
  const found = on.store.board.value.cards[id];
  if (!found) throw new Error(`no card ${id}`);
  return found;
};
const add = (title: string, on = tab) => on.act.addCard({ title, stage: 's1' });

test('500 changes made without a connection are all carried out in order once there is one', async () => {
  browser.online = false;
  const first = await add('card 0');
  for (let i = 1; i < 250; i++) await tab.act.addCard({ title: `card ${i}`, stage: 's1', behind: null });
  for (let i = 0; i < 250; i++) await tab.act.addItem({ id: first }, `line ${i}`);
  expect(tab.queue.waiting.value).toHaveLength(500);
  const shown = tab.store.cardsInOrder.value.map(({ title }) => title);
  tab.crash();
  browser.online = true;
  tab = await browser.open();
  await tab.settled();
  expect(titles()).toEqual(shown);
  expect(server.applied.size).toBe(500);
  expect([...server.tables.checklist.values()].map(({ text }) => text)).toEqual(
    Array.from({ length: 250 }, (_, i) => `line ${i}`),
  );
  expect(tab.queue.parked.value).toEqual([]);
});

test('a snapshot of the server never overwrites what is not sent yet', async () => {
  const id = await add('mine');
  await tab.settled();
  browser.fault = (path) => (path.includes('board') ? undefined : 'offline');
  await tab.act.editCard(card(id), 'title', 'changed here');
  server.edit(id, { kind: 'bug' });
  await tab.store.refresh();
  expect(card(id)).toMatchObject({ title: 'changed here', kind: 'bug' });
});

test('a lost answer does not make a change happen twice', async () => {
  let losses = 2;
  browser.fault = () => (losses-- > 0 ? 'answer lost' : undefined);
  await add('once');
  await tab.settled();
  expect(titles()).toEqual(['once']);
  expect(new Set(server.received.map(({ id }) => id)).size).toBe(1);
});

test('edits of one field that wait become one, from what was first to what is last', async () => {
  const id = await add('one');
  await tab.settled();
  browser.online = false;
  await tab.act.editCard(card(id), 'title', 'two');
  // under way, so left alone
  await until(() => tab.queue.waiting.value[0]?.tried === true);
  await tab.act.editCard(card(id), 'title', 'three');
  await tab.act.moveCard(card(id), { stage: 's1' });
  await tab.act.editCard(card(id), 'title', 'four');
  expect(tab.queue.waiting.value.map(({ body }) => body)).toEqual([
    { title: { from: 'one', to: 'two' } },
    { title: { from: 'two', to: 'four' } },
    { stage: 's1' },
  ]);
  await tab.act.editCard(card(id), 'title', 'two');
  expect(tab.queue.waiting.value).toHaveLength(2);
  browser.online = true;
  await tab.settled();
  expect(titles()).toEqual(['two']);
});

test('a conflict parks that edit and later ones of the field, with both values, while the others go on', async () => {
  const id = await add('title');
  await tab.settled();
  browser.online = false;
  await tab.act.editCard(card(id), 'title', 'mine');
  await until(() => tab.queue.waiting.value[0]?.tried === true);
  await tab.act.editCard(card(id), 'title', 'mine again');
  await tab.act.editCard(card(id), 'kind', 'bug');
  server.edit(id, { title: 'theirs' });
  browser.online = true;
  await tab.settled();
  const [first, second] = tab.queue.parked.value;
  expect(first?.problem?.conflicts).toEqual([{ field: 'title', from: 'title', to: 'mine', now: 'theirs' }]);
  expect(second?.because).toBe(first?.id);
  expect(server.tables.cards.get(id)).toMatchObject({ title: 'theirs', kind: 'bug' });
  await tab.outbox.takeMine(first?.id ?? '');
  await tab.settled();
  expect(server.tables.cards.get(id)?.title).toBe('mine again');
  expect(tab.queue.changes.value).toEqual([]);
  expect(server.received.at(-2)?.id).not.toBe(first?.id);
});

test('taking theirs drops the edit and what depends on it', async () => {
  const id = await add('title');
  await tab.settled();
  browser.online = false;
  await tab.act.editCard(card(id), 'title', 'mine');
  server.edit(id, { title: 'theirs' });
  browser.online = true;
  await tab.settled();
  await tab.outbox.discard(tab.queue.parked.value[0]?.id ?? '');
  await tab.store.refresh();
  expect(tab.queue.changes.value).toEqual([]);
  expect(card(id).title).toBe('theirs');
});

test('a refused addition takes with it what is about the card, and nothing else', async () => {
  browser.online = false;
  const bad = await add('refuse me');
  const good = await add('good');
  await tab.act.addComment({ id: bad }, 'about nothing');
  await tab.act.moveCard({ id: good }, { behind: null });
  browser.online = true;
  await tab.settled();
  expect(titles()).toEqual(['good']);
  expect(tab.queue.parked.value.map(({ about, because }) => [about?.kind, !!because])).toEqual([
    ['card', false],
    ['comment', true],
  ]);
  expect(tab.queue.parked.value[0]).toMatchObject({
    refused: 'Refused.',
    problem: { status: 422, errors: [{ pointer: '#/title' }] },
  });
  expect(tab.store.board.value.cards[bad]).toBeUndefined();
  await tab.outbox.discard(tab.queue.parked.value[0]?.id ?? '');
  expect(tab.queue.changes.value).toEqual([]);
});

test('what was refused can be sent again, and goes before what depends on it', async () => {
  browser.online = false;
  const release = await tab.act.addRelease('refuse me');
  await tab.act.addCard({ title: 'in it', stage: 's1', release });
  browser.online = true;
  await tab.settled();
  expect(tab.queue.parked.value).toHaveLength(2);
  server.tables.releases.set(release, { id: release, name: 'there after all', rank: 'a0', revision: 1 });
  await tab.outbox.retry(tab.queue.parked.value[0]?.id ?? '');
  await tab.settled();
  // refused again, as the id is taken; so is what depends on it, until it is given up
  await tab.outbox.retry(tab.queue.parked.value[1]?.id ?? '');
  await tab.settled();
  expect(titles()).toEqual(['in it']);
});

test('429 is waited for as long as the server asks, 503 and 500 with a pause, under the same change id', async () => {
  const faults = [429, 503, 500] as const;
  let asked = 0;
  browser.fault = () => faults[asked++];
  await add('patient');
  await tab.settled();
  expect(browser.pauses.map(({ most, least }) => [most, least])).toEqual([
    [7000, 7000],
    [2, 0],
    [3, 0],
  ]);
  expect(titles()).toEqual(['patient']);
});

test('a change that always fails the server is parked after a while, so that the others go on', async () => {
  let bad = '';
  browser.fault = (path) => (path.includes(bad) && bad ? 500 : undefined);
  browser.online = false;
  bad = await add('first');
  await tab.act.moveCard({ id: bad }, { behind: null });
  await add('second');
  browser.online = true;
  await tab.settled();
  expect(titles()).toEqual(['first', 'second']);
  expect(tab.queue.parked.value).toMatchObject([{ problem: { status: 500 }, about: { verb: 'moved' } }]);
});

test.each(['gateway 500', 'proxy 404', 'proxy 401'] as const)(
  'a %s never parks a change: it is sent until the API answers',
  async (fault) => {
    let failures = 12;
    browser.fault = () => (failures-- > 0 ? fault : undefined);
    await add('patient');
    await tab.settled();
    expect(titles()).toEqual(['patient']);
    expect(tab.queue.parked.value).toEqual([]);
    const attempts = browser.pauses.length;
    expect(attempts).toBe(12);
  },
);

test('when the session ends the queue stays; the same account goes on, another one sends nothing of it', async () => {
  browser.fault = () => 401;
  await add('of Ann');
  await until(() => tab.store.me.value === null);
  browser.fault = () => undefined;
  browser.cookie = 'bob';
  await tab.store.findSession();
  await tab.begin();
  expect(tab.queue.changes.value).toEqual([]);
  expect(tab.store.board.value.cards).toEqual({});
  await add('of Bob');
  await tab.settled();
  expect(
    server.received
      .filter(({ account }) => account === 'bob')
      .map(({ request }) => request.includes('of Ann')),
  ).toEqual([false]);
  browser.cookie = 'ann';
  await tab.store.findSession();
  await tab.begin();
  await tab.settled();
  expect(titles()).toEqual(['of Bob', 'of Ann']);
  expect(server.received.at(-1)?.account).toBe('ann');
});

test('a tab that still shows Ann sends nothing once another tab signed Bob in', async () => {
  browser.online = false;
  await add('of Ann');
  const other = await browser.open();
  browser.online = true;
  browser.fault = (path) => (path.includes('cards') ? 'offline' : undefined);
  browser.cookie = 'bob';
  await other.store.signedIn({
    account: { id: 'bob', username: 'bob', name: 'Bob' },
    recoveryCodesLeft: 0,
    attachmentLimit: 1,
  });
  browser.fault = () => undefined;
  await until(() => tab.store.me.value?.account.id === 'bob');
  await tab.begin();
  await tab.settled();
  expect(server.received).toEqual([]);
});

test('signing out says what would be lost, then leaves nothing of the account on the device', async () => {
  await add('sent');
  await tab.settled();
  await tab.store.refresh();
  browser.fault = (path) => (path.includes('cards') ? 'offline' : undefined);
  await add('unsent');
  expect(tab.store.unsent.value).toBe(1);
  expect(await tab.store.signOut()).toBeUndefined();
  expect(tab.store.me.value).toBeNull();
  // until the server has ended the session, the device remembers that it has to
  await until(() => browser.cookie === '');
  await tab.store.findSession();
  const kept = await contents();
  expect(kept).toEqual([]);
});

test('two tabs add to one queue, and one of them sends', async () => {
  browser.online = false;
  const other = await browser.open();
  for (let i = 0; i < 20; i++) await add(`card ${i}`, i % 2 ? tab : other);
  browser.online = true;
  await Promise.all([tab.settled(), other.settled()]);
  await until(() => server.applied.size === 20);
  expect(new Set(titles()).size).toBe(20);
  expect(new Set(server.received.map(({ id }) => id)).size).toBe(20);
  await until(
    () => other.store.cardsInOrder.value.length === 20 && tab.store.cardsInOrder.value.length === 20,
  );
});

test('an opened card is read and edited without a connection, over what waits', async () => {
  const id = await add('opened');
  await tab.settled();
  const close = tab.detail.keepCardCurrent(id);
  await until(() => tab.detail.cardDetail(id).value !== undefined);
  close();
  tab.crash();
  browser.online = false;
  tab = await browser.open();
  tab.detail.keepCardCurrent(id);
  await until(() => tab.detail.cardDetail(id).value !== undefined);
  await tab.act.editDescription({ id }, '', 'typed in a tunnel');
  const one = await tab.act.addItem({ id }, 'one');
  await tab.act.addItem({ id }, 'two');
  const items = () => tab.detail.cardDetail(id).value?.checklist ?? [];
  await tab.act.tickItem({ id }, items()[0] as never, true);
  await tab.act.moveItem({ id }, items()[1] as never, null);
  const said = await tab.act.addComment({ id }, 'said');
  const shown = () => {
    const detail = tab.detail.cardDetail(id).value;
    return [
      detail?.description,
      detail?.checklist?.map(({ text, done }) => [text, done]),
      detail?.comments?.map(({ body }) => body),
    ];
  };
  const expected = [
    'typed in a tunnel',
    [
      ['two', false],
      ['one', true],
    ],
    ['said'],
  ];
  expect(shown()).toEqual(expected);
  expect(card(id)).toMatchObject({ checklistDone: 1, checklistTotal: 2, comments: 1 });
  browser.online = true;
  await tab.settled();
  expect(shown()).toEqual(expected);
  expect(server.tables.cards.get(id)).toMatchObject({ description: 'typed in a tunnel', checklistDone: 1 });
  await tab.act.removeItem({ id }, items().find((item) => item.id === one) as never);
  await tab.act.removeComment({ id }, { id: said });
  await tab.settled();
  expect(shown()).toEqual(['typed in a tunnel', [['two', false]], []]);
  expect(card(id)).toMatchObject({ checklistDone: 0, checklistTotal: 1, comments: 0 });
});

test('undo drops what was never sent, and asks the server to take back what was', async () => {
  const id = await add('kept');
  await tab.settled();
  expect(tab.undo.undoable.value).toEqual({ verb: 'added', kind: 'card', name: 'kept', count: 1 });
  await tab.act.editCard(card(id), 'title', 'renamed');
  await tab.settled();
  expect(await tab.undo.undoLast()).toBe('done');
  expect(card(id).title).toBe('kept');
  await tab.settled();
  expect(server.tables.cards.get(id)?.title).toBe('kept');
  browser.online = false;
  await add('under way');
  await until(() => tab.queue.waiting.value[0]?.tried === true);
  await add('never sent');
  await tab.undo.undoLast();
  expect(tab.queue.waiting.value).toHaveLength(1);
  await tab.undo.undoLast();
  expect(tab.store.cardsInOrder.value.map(({ title }) => title)).toEqual(['kept']);
  browser.online = true;
  await tab.settled();
  expect(titles()).toEqual(['kept']);
});

test('a change that was refused and taken back meanwhile is gone, with its undo', async () => {
  browser.online = false;
  await add('refuse me');
  await until(() => tab.queue.waiting.value[0]?.tried === true);
  await tab.undo.undoLast();
  expect(tab.queue.waiting.value).toHaveLength(2);
  browser.online = true;
  await tab.settled();
  expect(tab.queue.changes.value).toEqual([]);
});

async function contents(): Promise<unknown[]> {
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('scopekeeper');
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const names = [...db.objectStoreNames];
  const all = names.map(
    (name) =>
      new Promise<unknown[]>((done) => {
        const request = db.transaction(name).objectStore(name).getAllKeys();
        request.onsuccess = () => done(request.result);
      }),
  );
  // by the mark the site knows that nobody emptied the storage
  return (await Promise.all(all)).flat().filter((key) => key !== 'mark');
}
