import { batch, signal } from '@preact/signals';
import { v7 } from 'uuid';
import { call, type Result } from '../api/client';
import { notSignedIn, whenNotSignedIn } from '../api/notSignedIn';
import type { Me, Problem } from '../api/types';
import { accountId, clearAccountMemory, me } from '../device/account';
import {
  get,
  onStorageLoss,
  removeAccountData,
  removeOtherCopies,
  update,
  type Write,
  write,
} from '../device/database';
import { findKeptChanges, keepOwnerWrites, keptChanges, removeOwnerWrite } from '../device/keptChanges';
import { openProject } from '../device/openProject';
import { broadcast, listen } from '../device/tabs';
import { emptyMirror } from '../model/mirror';
import { mirror } from './copies';
import { details } from './details';
import { projects } from './projectList';
import { changes } from './queue';
import { ending, endSession, sessionLock } from './signOut';
import { clearUndoEntries } from './undoEntries';

/** The account whose session ended other than by signing out here; said until somebody signs in. */
export const sessionEnded = signal<string | undefined>(undefined);

const noMe: Write = { storeName: 'device', key: 'me' };
const storedMe = (value: Me): Write => ({ storeName: 'device', key: 'me', value });
/** Whose session the browser has: an account's id, `ending`, or nothing while that is not certain. */
const session = (value?: string): Write => ({ storeName: 'device', key: 'session', value });

onStorageLoss(() => (me.value ? [storedMe(me.value), session(me.value.account.id)] : []));

let finding: Promise<void> | undefined;
let outdated = false;

/**
 * Finds out who is signed in. Whoever was last is shown at once, and goes on without a connection.
 * @param ahead what to do meanwhile when this device does not know anybody
 */
export async function findSession(ahead: () => void = () => undefined): Promise<void> {
  outdated = true;
  finding ??= find(ahead);
  await finding;
}

async function find(ahead: () => void): Promise<void> {
  try {
    while (outdated) {
      outdated = false;
      outdated = !(await ask(ahead)) || outdated;
    }
  } finally {
    finding = undefined;
  }
}

/** Returns whether it holds: no tab signed in or out meanwhile. */
async function ask(ahead: () => void): Promise<boolean> {
  const seen = await get<string>('device', 'session');
  if (seen === ending) {
    await showSignedOut();
    void endSession();
    return true;
  }
  const last = await get<Me>('device', 'me');
  if (!last) ahead();
  else if (me.value === undefined && seen === last.account.id) setAccount(last);
  const answer = await call<Me>('GET', '/api/me');
  const says = answer.ok ? answer.value.account.id : undefined;
  const settled = answer.ok || notSignedIn(answer.problem);
  const now = await update<string>('device', 'session', (now) => (now === seen && settled ? says : now));
  if (now !== (settled ? says : seen)) return false;
  if (answer.ok) await saveAccount(answer.value, seen);
  else if (settled) await endedByServer(last?.account ?? me.value?.account);
  else if (last) setAccount(last);
  else await showSignedOut();
  return true;
}

// any call may be the first to find it out; what is said then is asked once more, for a session may have begun since
whenNotSignedIn(() => {
  if (me.value && !finding) void findSession();
});

listen((news) => {
  if (news.kind !== 'session') return;
  if (news.left && news.left === accountId()) {
    sessionEnded.value = news.ended ? news.left : undefined;
    setAccount(null);
  }
  void findSession();
});

/**
 * The browser now has this account's session. Which one it is stands on the device too: every tab looks there
 * before it sends a change, so that no account sends another's.
 */
export async function signedIn(account: Me): Promise<void> {
  const before = await get<string>('device', 'session');
  await write([session(account.account.id)]);
  await saveAccount(account, before);
}

async function saveAccount(account: Me, before: string | undefined): Promise<void> {
  const { id } = account.account;
  const last = (await get<Me>('device', 'me'))?.account;
  const owner = last && last.id !== id ? await keepOwnerWrites(last) : [];
  await write([storedMe(account), removeOwnerWrite(id), ...owner]);
  const kept = await findKeptChanges();
  batch(() => {
    keptChanges.value = kept;
    sessionEnded.value = undefined;
    setAccount(account);
  });
  await removeOtherCopies();
  if (before !== id) broadcast({ kind: 'session' });
}

/**
 * The session is gone: so are the copies on this device. What was never sent waits for the account, or for its end.
 */
async function endedByServer(account: Me['account'] | undefined): Promise<void> {
  if (account) await write([noMe, ...(await keepOwnerWrites(account))]);
  sessionEnded.value = account?.id ?? sessionEnded.value;
  await showSignedOut();
  if (account) broadcast({ kind: 'session', left: account.id, ended: true });
}

/** Shows that nobody is signed in. */
async function showSignedOut(): Promise<void> {
  const kept = await findKeptChanges();
  batch(() => {
    keptChanges.value = kept;
    setAccount(null);
  });
  await removeOtherCopies();
}

/** Asks for a session. The server ends the one that it replaces, so that a sign-out that waits is done with it. */
export async function beginSession<T>(path: string, given: object): Promise<Result<T>> {
  let answer: Result<T> | undefined;
  await sessionLock(async () => {
    // from here until `signedIn` nobody sends: whose session the browser has may change at any moment
    await update<string>('device', 'session', (now) => (now === ending ? now : undefined));
    answer = await call<T>('POST', path, given);
    if (answer.ok) await write([session()]);
  });
  const became = answer as unknown as Result<T>;
  if (!became.ok) {
    // nothing came of it: tabs that are signed in find out that they still are
    broadcast({ kind: 'session' });
    if (me.value) void findSession();
  }
  return became;
}

export async function signIn(given: {
  username: string;
  password: string;
}): Promise<{ me: Me } | { problem: Problem }> {
  const answer = await beginSession<Me>('/api/sessions', given);
  if (!answer.ok) return { problem: answer.problem };
  await signedIn(answer.value);
  return { me: answer.value };
}

export interface NewAccount {
  name: string;
  username: string;
  password: string;
  invite?: string;
  setUp?: string;
}

/** The answer has recovery codes that are shown once; `signedIn(me)` goes on from there. */
export async function signUp(
  given: NewAccount,
): Promise<{ me: Me; recoveryCodes: string[] } | { problem: Problem }> {
  const answer = await beginSession<{ me: Me; recoveryCodes: string[] }>('/api/accounts', {
    id: v7(),
    ...given,
  });
  return answer.ok ? answer.value : { problem: answer.problem };
}

/**
 * Forgets this account's copies and unsent changes on this device at once, and ends the session as soon as the server
 * can be reached.
 */
export async function signOut(): Promise<void> {
  await removeAccount(ending);
  void endSession();
}

/** The account is no more: what this device has of it goes. */
export async function removeDeletedAccount(): Promise<void> {
  await removeAccount();
}

async function removeAccount(left?: string): Promise<void> {
  const account = accountId();
  if (account) await removeAccountData(account, [noMe, session(left)]);
  sessionEnded.value = undefined;
  await showSignedOut();
  // what was under way when it began
  if (account) await removeAccountData(account);
  broadcast({ kind: 'session', left: account });
}

/** Shows nothing of one account to another. */
function setAccount(next: Me | null): void {
  batch(() => {
    const before = me.value?.account.id;
    if (before !== next?.account.id) {
      changes.value = [];
      projects.value = undefined;
      openProject.value = undefined;
      mirror.value = emptyMirror;
      details.value = {};
      clearUndoEntries();
      if (before) clearAccountMemory();
    }
    me.value = next;
  });
}
