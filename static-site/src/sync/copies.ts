import { signal } from '@preact/signals';
import type { Card, Delta } from '../api/types';
import { accountId } from '../device/account';
import { get, listByPrefix, onStorageLoss, type Write } from '../device/database';
import { openProject } from '../device/openProject';
import { listen } from '../device/tabs';
import { lists } from '../model/change';
import { emptyMirror, type Mirror, merge } from '../model/mirror';

/** The open project as the server last sent it. */
export const mirror = signal<Mirror>(emptyMirror);

onStorageLoss(() => {
  const account = accountId();
  return account && openProject.value
    ? copyWrites(account, openProject.value, emptyMirror, mirror.value, { since: 0 })
    : [];
});

// what another tab of this browser learned; it has written it down
listen((news) => {
  if (news.kind === 'delta' && news.account === accountId() && news.project === openProject.value)
    mirror.value = merge(mirror.value, news.delta);
});

/**
 * Reads the stored copy of a project. Its cards are separate entries, so that a change writes only those it
 * touched.
 */
export async function readCopy(account: string, project: string): Promise<Mirror | undefined> {
  const key = `${account}/${project}`;
  const head = await get<Mirror>('mirrors', key);
  if (!head) return undefined;
  const cards = await listByPrefix<Card>('cards', `${key}/`);
  const copy = { ...emptyMirror, ...head, cards: Object.fromEntries(cards.map((card) => [card.id, card])) };
  // an earlier version of the site passed over what it did not know: what is shown is right, but not all there is
  return lists.every((list) => head[list]) ? copy : { ...copy, revision: 0 };
}

/** The writes that turn the stored copy from `before` into `next`. */
export function copyWrites(
  account: string,
  project: string,
  before: Mirror,
  next: Mirror,
  delta: Pick<Delta, 'since' | 'cards' | 'removed'>,
): Write[] {
  if (!next.revision) return [];
  const key = `${account}/${project}`;
  const whole = delta.since === 0 || !before.revision;
  const touched = whole
    ? Object.keys(next.cards)
    : [...(delta.cards ?? []), ...(delta.removed ?? [])].map(({ id }) => id);
  return [
    { storeName: 'mirrors', key, value: { ...next, cards: {} } },
    ...(whole ? [{ storeName: 'cards' as const, key: `${key}/`, below: true }] : []),
    ...touched
      .filter((id) => whole || next.cards[id] !== before.cards[id])
      .map((id): Write => ({ storeName: 'cards', key: `${key}/${id}`, value: next.cards[id] })),
  ];
}

export function removalWrites(account: string, project: string): Write[] {
  const key = `${account}/${project}`;
  return [
    { storeName: 'mirrors', key },
    { storeName: 'cards', key: `${key}/`, below: true },
    { storeName: 'details', key: `${key}/`, below: true },
  ];
}
