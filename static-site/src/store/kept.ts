import { type DBSchema, openDB } from 'idb';
import type { Change } from '../outbox/overlay';
import type { Mirror } from './mirror';

interface Kept extends DBSchema {
  mirrors: { key: string; value: Mirror };
  changes: { key: string; value: Change; indexes: { account: string } };
  small: { key: string; value: unknown };
}

/** What this device keeps, so that a return visit starts from it, offline too. */
export const kept = openDB<Kept>('scopekeeper', 1, {
  upgrade(db) {
    db.createObjectStore('mirrors');
    db.createObjectStore('changes', { keyPath: 'id' }).createIndex('account', 'account');
    db.createObjectStore('small');
  },
});
