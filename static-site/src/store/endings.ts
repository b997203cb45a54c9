import { v7 } from 'uuid';
import { call } from '../api/client';
import type { Farewell, Problem } from '../api/types';
import { accountId } from './account';
import { forgetting } from './copies';
import { problemOf } from './credentials';
import { write } from './kept';
import { signedOut } from './session';
import { loadProjects } from './store';

const once = () => ({ 'Idempotency-Key': v7() });

/**
 * Deletes a project for good; needs a connection.
 * @param said its name or key, as proof that it is meant
 */
export async function deleteProject(id: string, said: string): Promise<Problem | undefined> {
  const answer = await call('DELETE', `/api/projects/${id}`, { project: said }, once());
  const account = accountId();
  if (answer.ok && account) {
    await write(forgetting(account, id));
    await loadProjects();
  }
  return problemOf(answer);
}

/** What deleting the account would do to its projects. */
export async function previewDeletion(): Promise<Farewell | undefined> {
  const answer = await call<Farewell>('GET', '/api/me/deletion');
  return answer.ok ? answer.value : undefined;
}

/** Deletes the account for good, and what this device has of it. */
export async function deleteAccount(currentPassword: string): Promise<Problem | undefined> {
  const answer = await call('DELETE', '/api/me', { currentPassword }, once());
  if (answer.ok) await signedOut();
  return problemOf(answer);
}
