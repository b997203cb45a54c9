import { signal } from '@preact/signals';
import type { CardDetail } from '../api/types';
import type { Change } from '../outbox/change';
import { folded } from '../outbox/fold';
import { get, type Write, write } from './kept';

/** The texts of opened cards as the server last told them, by card. */
export const details = signal<Record<string, CardDetail>>({});

const keyOf = (account: string, project: string, card: string) => `${account}/${project}/${card}`;

/** The device's copy, in memory from now on. */
export async function recall(
  account: string,
  project: string,
  card: string,
): Promise<CardDetail | undefined> {
  const known = details.value[card] ?? (await get<CardDetail>('details', keyOf(account, project, card)));
  if (known && !details.value[card]) details.value = { ...details.value, [card]: known };
  return details.value[card];
}

export async function keepDetail(account: string, project: string, detail: CardDetail): Promise<void> {
  const known = details.value[detail.card.id];
  if (known && known.card.revision > detail.card.revision) return;
  details.value = { ...details.value, [detail.card.id]: detail };
  await write([{ shelf: 'details', key: keyOf(account, project, detail.card.id), value: detail }]);
}

/** The copies of texts with what the server has taken; only those there are already, and those of new cards. */
export async function taken(change: Change): Promise<{ cards: Record<string, CardDetail>; writes: Write[] }> {
  const cards: Record<string, CardDetail> = {};
  const writes: Write[] = [];
  for (const id of cardsOf(change)) {
    const before = await recall(change.account, change.project, id);
    const after = folded(before, id, change.effects ?? []);
    if (!after || after === before) continue;
    cards[id] = after;
    writes.push({ shelf: 'details', key: keyOf(change.account, change.project, id), value: after });
  }
  return { cards, writes };
}

function cardsOf({ effects = [] }: Change): Set<string> {
  return new Set(
    effects.flatMap((effect) => {
      if (effect.what === 'add') return effect.list === 'cards' ? [effect.thing.id] : [];
      return 'card' in effect && effect.what !== 'count' && effect.what !== 'label' ? [effect.card] : [];
    }),
  );
}
