import type { Delta } from '../api/types';

/** A message between tabs of one browser. */
export type TabMessage =
  /** The queue of changes is another one now: read it again. */
  | { kind: 'queue' }
  /**
   * Somebody signed in or out. `left`: the account whose data this device has just removed; `ended`: because its
   * session had expired.
   */
  | { kind: 'session'; left?: string; ended?: boolean }
  | { kind: 'delta'; account: string; project: string; delta: Delta };

const channel = new BroadcastChannel('scopekeeper');

export function broadcast(message: TabMessage): void {
  channel.postMessage(message);
}

export function listen(onMessage: (message: TabMessage) => void): void {
  channel.addEventListener('message', ({ data }) => onMessage(data as TabMessage));
}

/** Runs `work` under a lock that all tabs share. Browsers have locks in secure contexts only. */
export async function withLock(name: string, work: () => Promise<void>): Promise<void> {
  if (navigator.locks) await navigator.locks.request(name, work);
  else await work();
}
