import { batch } from '@preact/signals';
import { v7 } from 'uuid';
import { call } from '../api/client';
import type { Me, Problem } from '../api/types';
import { forgetMade } from '../outbox/made';
import { changes } from '../outbox/queue';
import { listen, tell } from '../outbox/tabs';
import { me } from './account';
import { mirror, openProject, projects } from './copies';
import { details } from './details';
import { forget, get, type Write, write } from './kept';
import { emptyMirror } from './mirror';

export { unsent } from '../outbox/queue';

const nobody: Write[] = [
  { shelf: 'device', key: 'me' },
  { shelf: 'device', key: 'session' },
];

/**
 * Finds out who is signed in. Whoever was last is shown at once, and goes on without a connection.
 * @param ahead what to do meanwhile when this device does not know anybody
 */
export async function findSession(ahead: () => void = () => undefined): Promise<void> {
  const last = await get<Me>('device', 'me');
  if (!last) ahead();
  else if (me.value === undefined && (await get('device', 'session')) === last.account.id) become(last);
  const answer = await call<Me>('GET', '/api/me');
  if (answer.ok) await signedIn(answer.value);
  else if (answer.problem.status === 401) {
    become(null);
    await write(nobody);
  } else become((await get<Me>('device', 'me')) ?? null);
}

listen(({ kind }) => {
  if (kind === 'session') void findSession();
});

/**
 * The browser now has this account's session. Which one it is stands on the device too: every tab looks there
 * before it sends a change, so that no account sends another's.
 */
export async function signedIn(account: Me): Promise<void> {
  const before = await get<string>('device', 'session');
  await write([
    { shelf: 'device', key: 'me', value: account },
    { shelf: 'device', key: 'session', value: account.account.id },
  ]);
  become(account);
  if (before !== account.account.id) tell({ kind: 'session' });
}

export async function signIn(given: {
  username: string;
  password: string;
}): Promise<{ me: Me } | { problem: Problem }> {
  await unsure();
  const answer = await call<Me>('POST', '/api/sessions', given);
  if (!answer.ok) return stillUnsure(answer.problem);
  await signedIn(answer.value);
  return { me: answer.value };
}

export interface NewAccount {
  name: string;
  username: string;
  password: string;
  invite?: string;
}

/** The answer has recovery codes that are shown once; `signedIn(me)` goes on from there. */
export async function signUp(
  given: NewAccount,
): Promise<{ me: Me; recoveryCodes: string[] } | { problem: Problem }> {
  await unsure();
  const answer = await call<{ me: Me; recoveryCodes: string[] }>('POST', '/api/accounts', {
    id: v7(),
    ...given,
  });
  return answer.ok ? answer.value : stillUnsure(answer.problem);
}

/** Nothing came of it: tabs that are signed in find out that they still are. */
function stillUnsure(problem: Problem): { problem: Problem } {
  tell({ kind: 'session' });
  return { problem };
}

/** From here until `signedIn` nobody sends: whose session the browser has may change at any moment. */
const unsure = () => write([{ shelf: 'device', key: 'session' }]);

/** Ends the session and forgets this account's copies and unsent changes on this device. */
export async function signOut(): Promise<string | undefined> {
  const answer = await call('DELETE', '/api/sessions/current');
  if (!answer.ok && answer.problem.status !== 401) return answer.problem.detail ?? answer.problem.title;
  await signedOut();
  return undefined;
}

/** Nobody is signed in any more: what this device has of the account goes. */
export async function signedOut(): Promise<void> {
  const account = me.value?.account.id;
  become(null);
  await write(nobody);
  if (account) await forget(account);
  tell({ kind: 'session' });
}

/** Shows nothing of one account to another. */
function become(next: Me | null): void {
  batch(() => {
    if (me.value?.account.id !== next?.account.id) {
      changes.value = [];
      projects.value = undefined;
      openProject.value = undefined;
      mirror.value = emptyMirror;
      details.value = {};
      forgetMade();
    }
    me.value = next;
  });
}
