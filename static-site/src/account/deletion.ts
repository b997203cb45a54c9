import { v7 } from 'uuid';
import { call, failureOf } from '../api/client';
import type { AccountDeletionPlan, Problem } from '../api/types';
import { removeDeletedAccount } from '../sync/session';

/** What deleting the account would do to its projects. */
export async function previewDeletion(): Promise<AccountDeletionPlan | undefined> {
  const answer = await call<AccountDeletionPlan>('GET', '/api/me/deletion');
  return answer.ok ? answer.value : undefined;
}

/** Deletes the account for good, and what this device has of it. */
export async function deleteAccount(currentPassword: string): Promise<Problem | undefined> {
  const answer = await call('DELETE', '/api/me', { currentPassword }, { 'Idempotency-Key': v7() });
  if (answer.ok) await removeDeletedAccount();
  return failureOf(answer);
}
