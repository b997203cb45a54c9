import { signal } from '@preact/signals';
import type { Me } from '../api/types';
import { get, listKeys, removeAccountData, type Write } from './database';
import { broadcast } from './tabs';

/**
 * Unsent changes on this device whose account is not signed in; `username` is unknown where an earlier version kept
 * them.
 */
export interface KeptChanges {
  account: string;
  username?: string;
  count: number;
}

export const keptChanges = signal<KeptChanges[]>([]);

const ownerKey = (account: string) => `owner/${account}`;

/** Keeps the name of the account as long as it has unsent changes. */
export async function keepOwnerWrites({ id, username }: Me['account']): Promise<Write[]> {
  const changes = await listKeys('changes', `${id}/`);
  return changes.length ? [{ storeName: 'device', key: ownerKey(id), value: username }] : [];
}

export async function findKeptChanges(): Promise<KeptChanges[]> {
  const own = (await get<Me>('device', 'me'))?.account.id;
  const counts = new Map<string, number>();
  for (const key of await listKeys('changes', '')) {
    const account = key.slice(0, key.indexOf('/'));
    if (account !== own) counts.set(account, (counts.get(account) ?? 0) + 1);
  }
  return await Promise.all(
    [...counts].map(async ([account, count]) => ({
      account,
      count,
      username: await get<string>('device', ownerKey(account)),
    })),
  );
}

/** The account is signed in again, or its changes were discarded. */
export const removeOwnerWrite = (account: string): Write => ({ storeName: 'device', key: ownerKey(account) });

/** Deletes all data of an account from this device, unsent changes too. */
export async function discardKeptChanges(account: string): Promise<void> {
  await removeAccountData(account, [removeOwnerWrite(account)]);
  keptChanges.value = await findKeptChanges();
  broadcast({ kind: 'session' });
}
