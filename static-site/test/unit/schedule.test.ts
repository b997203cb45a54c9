import { expect, test } from 'vitest';
import { seeded } from './random';
import { Server } from './server';
import { Browser, type Tab, turn, until } from './tab';

interface Model {
  order: string[];
  cards: Record<string, { title: string; archived: boolean; ticked: boolean[]; kind: string }>;
}
const faults = ['request lost', 'answer lost', 429, 500, 503] as const;

test('any schedule of edits, offline times, crashes and lost answers ends with the server as it was edited (random, seeded)', async () => {
  const random = seeded();
  for (let round = 0; round < 6; round++) {
    const server = new Server();
    const browser = new Browser(server);
    const tabs = [await browser.open(), await browser.open()];
    browser.fault = () => (random(4) === 0 ? faults[random(faults.length)] : undefined);
    let last = 0;
    const model: Model = { order: [], cards: {} };
    for (let step = 0; step < 80; step++) {
      if (random(12) === 0) browser.online = !browser.online;
      if (random(15) === 0) {
        const at = random(2);
        tabs[at]?.crash();
        tabs[at] = await browser.open();
      }
      const at = random(4) === 0 ? 1 : 0;
      if (at !== last) await switched(tabs);
      last = at;
      await act(tabs[at] as Tab, model, server, random);
      for (let i = random(4); i > 0; i--) await turn();
    }
    browser.online = true;
    browser.fault = () => undefined;
    for (const tab of tabs) await tab.settled();
    for (const tab of tabs) await tab.sender.openOutbox();
    for (const tab of tabs) await tab.settled();
    expect(tabs.flatMap((tab) => tab.queue.parked.value)).toEqual([]);
    expect(stateOf(server)).toEqual(model);
    expect(server.received.filter(({ id }) => !server.applied.has(id))).toEqual([]);
    for (const tab of tabs) {
      await tab.store.refresh();
      expect(tab.store.cardsInOrder.value.map(({ id }) => id)).toEqual(server.inOrder().map(({ id }) => id));
      tab.crash();
    }
  }
});

/** Nobody gets to another tab faster than the tabs hear of each other; who gets there gives it the focus. */
async function switched(tabs: Tab[]): Promise<void> {
  for (const tab of tabs) await tab.sender.openOutbox();
  const ids = () => tabs.map((tab) => tab.queue.changes.value.map(({ id }) => id).join());
  await until(() => new Set(ids()).size === 1, 'tabs agree');
  const now = Date.now();
  await until(() => Date.now() > now + 1);
}

function stateOf(server: Server): Model {
  const rows = [...server.tables.cards.values()].sort((a, b) => (String(a.rank) < String(b.rank) ? -1 : 1));
  const items = [...server.tables.checklist.values()].sort((a, b) =>
    String(a.rank) < String(b.rank) ? -1 : 1,
  );
  return {
    order: rows.map(({ id }) => id),
    cards: Object.fromEntries(
      rows.map((row) => [
        row.id,
        {
          title: String(row.title),
          archived: !!row.archived,
          kind: String(row.kind),
          ticked: items.filter(({ card }) => card === row.id).map(({ done }) => !!done),
        },
      ]),
    ),
  };
}

/** One thing that somebody does, in a tab and in the model. */
async function act(tab: Tab, model: Model, server: Server, random: (below: number) => number): Promise<void> {
  const shown = tab.store.cardsInOrder.value;
  const card = shown[random(Math.max(1, shown.length))];
  const known = card && model.cards[card.id];
  const what = random(8);
  if (!card || !known || what < 2) {
    const title = `new ${random(1000)}`;
    const id = await tab.act.addCard({ title, stage: 's1' });
    model.order.push(id);
    model.cards[id] = {
      title,
      archived: false,
      ticked: [],
      kind: 'feature',
    };
  } else if (what < 4) {
    const title = `title ${random(1000)}`;
    if (card.title !== known.title) return;
    known.title = title;
    await tab.act.editCard(card, 'title', title);
  } else if (what === 4) {
    // somebody else edits another field of what the server has already
    if (!server.tables.cards.has(card.id)) return;
    known.kind = 'bug';
    server.edit(card.id, { kind: 'bug' });
  } else if (what === 5) {
    known.archived = true;
    await tab.act.archiveCard(card);
  } else if (what === 6) {
    known.ticked.push(false);
    await tab.act.addItem(card, 'line');
  } else {
    const behind = shown[random(shown.length)];
    if (!behind || behind.id === card.id) return;
    model.order.splice(model.order.indexOf(card.id), 1);
    model.order.splice(model.order.indexOf(behind.id) + 1, 0, card.id);
    await tab.act.moveCard(card, { behind: behind.id });
  }
}
