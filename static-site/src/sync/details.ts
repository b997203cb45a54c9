import { signal } from '@preact/signals';
import { get, type Write, write } from '../device/database';
import type { Change } from '../model/change';
import { applyToDetail, type Detail } from '../model/detail';

/** The texts of opened cards, checks and decisions as the server last sent them, by id. */
export const details = signal<Record<string, Detail>>({});

/** What the board shows of it, as it was when the texts were loaded. */
export const summaryOf = (detail: Detail) => ('card' in detail ? detail.card : detail.summary);

const keyOf = (account: string, project: string, id: string) => `${account}/${project}/${id}`;

/** Loads the stored texts into memory. */
export async function readDetailCopy(
  account: string,
  project: string,
  id: string,
): Promise<Detail | undefined> {
  const known = details.value[id] ?? (await get<Detail>('details', keyOf(account, project, id)));
  if (known && !details.value[id]) details.value = { ...details.value, [id]: known };
  return details.value[id];
}

export async function storeDetail(account: string, project: string, detail: Detail): Promise<void> {
  const { id, revision } = summaryOf(detail);
  const known = details.value[id];
  if (known && summaryOf(known).revision > revision) return;
  details.value = { ...details.value, [id]: detail };
  await write([{ storeName: 'details', key: keyOf(account, project, id), value: detail }]);
}

/** The stored texts after a change was accepted; only texts that are stored already, and those of new items. */
export async function acceptedDetails(
  change: Change,
): Promise<{ texts: Record<string, Detail>; writes: Write[] }> {
  const texts: Record<string, Detail> = {};
  const writes: Write[] = [];
  for (const id of idsWithDetails(change)) {
    const before = await readDetailCopy(change.account, change.project, id);
    const after = applyToDetail(before, id, change.effects ?? []);
    if (!after || after === before) continue;
    texts[id] = after;
    writes.push({ storeName: 'details', key: keyOf(change.account, change.project, id), value: after });
  }
  return { texts, writes };
}

function idsWithDetails({ effects = [] }: Change): Set<string> {
  return new Set(
    effects.flatMap((effect) => {
      switch (effect.what) {
        case 'add':
          return [effect.thing.id];
        case 'write':
          return [effect.of];
        case 'text':
        case 'addPart':
        case 'editPart':
        case 'removePart':
          return [effect.card];
        default:
          return [];
      }
    }),
  );
}
