import { signal } from '@preact/signals';
import type { Card, Delta } from '../api/types';
import { accountId } from '../device/account';
import { get, listByPrefix, type Write } from '../device/database';
import { openProject } from '../device/openProject';
import { listen } from '../device/tabs';
import { lists } from '../model/change';
import { emptyMirror, type Mirror, merge } from '../model/mirror';

/** The open project as the server last sent it. */
export const mirror = signal<Mirror>(emptyMirror);

// what another tab of this browser learned; it has written it down
listen((news) => {
  if (news.kind === 'delta' && news.account === accountId() && news.project === openProject.value)
    mirror.value = merge(mirror.value, news.delta);
});

/** The device's copy of a project: its cards apart, so that a change writes only what it touched. */
export async function readCopy(account: string, project: string): Promise<Mirror | undefined> {
  const key = `${account}/${project}`;
  const head = await get<Mirror>('mirrors', key);
  if (!head) return undefined;
  const cards = await listByPrefix<Card>('cards', `${key}/`);
  const copy = { ...emptyMirror, ...head, cards: Object.fromEntries(cards.map((card) => [card.id, card])) };
  // an earlier version of the site passed over what it did not know: what is shown is right, but not all there is
  return lists.every((list) => head[list]) ? copy : { ...copy, revision: 0 };
}

/** What to write so that the copy becomes `next`, which came of `before` by a delta. */
export function copyWrites(
  account: string,
  project: string,
  before: Mirror,
  next: Mirror,
  delta: Delta,
): Write[] {
  if (!next.revision) return [];
  const key = `${account}/${project}`;
  const whole = delta.since === 0 || !before.revision;
  const touched = whole
    ? Object.keys(next.cards)
    : [...(delta.cards ?? []), ...(delta.removed ?? [])].map(({ id }) => id);
  return [
    { shelf: 'mirrors', key, value: { ...next, cards: {} } },
    ...(whole ? [{ shelf: 'cards' as const, key: `${key}/`, below: true }] : []),
    ...touched
      .filter((id) => whole || next.cards[id] !== before.cards[id])
      .map((id): Write => ({ shelf: 'cards', key: `${key}/${id}`, value: next.cards[id] })),
  ];
}

export function removalWrites(account: string, project: string): Write[] {
  const key = `${account}/${project}`;
  return [
    { shelf: 'mirrors', key },
    { shelf: 'cards', key: `${key}/`, below: true },
    { shelf: 'details', key: `${key}/`, below: true },
  ];
}
