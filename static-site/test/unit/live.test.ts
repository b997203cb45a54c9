import { expect, test, vi } from 'vitest';
import { Server } from './server';
import { Browser, turn, until } from './tab';

test('a board that is looked at learns what others change, a hidden one does not ask', async () => {
  const ears: Record<string, () => void> = {};
  const listen = (name: string, heard: () => void) => {
    ears[name] = heard;
  };
  const page = { visibilityState: 'visible', hasFocus: () => true, addEventListener: listen };
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', listen);
  const server = new Server();
  const browser = new Browser(server);
  const tab = await browser.open();
  const id = await tab.act.addCard({ title: 'old', stage: 's1' });
  await tab.settled();
  tab.store.startLiveUpdates();
  server.edit(id, { title: 'new' });
  await until(() => tab.store.board.value.cards[id]?.title === 'new');
  expect(browser.pauses.at(-1)?.most ?? 0).toBeLessThan(2000);

  page.visibilityState = 'hidden';
  await new Promise((done) => setTimeout(done, 0));
  for (let i = 0; i < 50; i++) await turn();
  const before = server.reads;
  server.edit(id, { title: 'unseen' });
  for (let i = 0; i < 200; i++) await turn();
  expect(server.reads).toBeLessThanOrEqual(before + 1);

  page.visibilityState = 'visible';
  ears.visibilitychange?.();
  await until(() => tab.store.board.value.cards[id]?.title === 'unseen');
  tab.crash();
});

test('where changes are heard of, a board asks when there are some, and seldom besides', async () => {
  const page = { visibilityState: 'visible', hasFocus: () => true, addEventListener: () => undefined };
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', () => undefined);
  const server = new Server();
  server.updates = { kind: 'beacon', url: '/beacons/b' };
  let beacon = '1';
  vi.stubGlobal('fetch', async () => new Response(beacon));
  const browser = new Browser(server);
  const tab = await browser.open();
  tab.store.startLiveUpdates();
  await until(() => browser.pauses.some(({ most }) => most >= 12_000));
  const id = await tab.act.addCard({ title: 'old', stage: 's1' });
  await tab.settled();
  server.edit(id, { title: 'new' });
  beacon = String(server.revision);
  await until(() => tab.store.board.value.cards[id]?.title === 'new');

  // a proxy answers: the board asks for changes as if there were no beacon
  beacon = '<html>Sign in to the network</html>';
  const before = browser.pauses.length;
  await until(() => browser.pauses.slice(before + 20).some(({ most }) => most === 1500));
  server.edit(id, { title: 'newer' });
  await until(() => tab.store.board.value.cards[id]?.title === 'newer');
  tab.crash();
});

test('a beacon that hides changes is found out by asking', async () => {
  const page = { visibilityState: 'visible', hasFocus: () => true, addEventListener: () => undefined };
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', () => undefined);
  const server = new Server();
  server.updates = { kind: 'beacon', url: '/beacons/b' };
  let looks = 0;
  vi.stubGlobal('fetch', async () => {
    looks++;
    return new Response('1');
  });
  const browser = new Browser(server);
  const tab = await browser.open();
  const id = await tab.act.addCard({ title: '0', stage: 's1' });
  await tab.settled();
  tab.store.startLiveUpdates();
  await until(() => looks > 0);
  for (let n = 1; n <= 4; n++) {
    server.edit(id, { title: String(n) });
    await until(() => tab.store.board.value.cards[id]?.title === String(n));
  }
  const before = looks;
  for (let i = 0; i < 200; i++) await turn();
  expect(looks).toBeLessThanOrEqual(before + 1);
  tab.crash();
});

test('a board asks once at a time, and starts again when the server went back to an earlier state', async () => {
  const server = new Server();
  const browser = new Browser(server);
  const tab = await browser.open();
  await tab.act.addCard({ title: 'lost by the restore', stage: 's1' });
  await tab.settled();
  const before = server.reads;
  await Promise.all([tab.store.refresh(), tab.store.refresh(), tab.store.refresh()]);
  expect(server.reads).toBe(before + 1);
  server.tables.cards.clear();
  server.revision = 1;
  await tab.store.refresh();
  expect(tab.store.board.value).toMatchObject({ revision: 1, cards: {} });
});
