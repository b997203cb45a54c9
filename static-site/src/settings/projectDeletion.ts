import { v7 } from 'uuid';
import { call, failureOf } from '../api/client';
import type { Problem } from '../api/types';
import { accountId } from '../device/account';
import { write } from '../device/database';
import { removalWrites } from '../sync/copies';
import { loadProjects } from '../sync/projectList';

/**
 * Deletes a project for good; needs a connection.
 * @param confirmation its name or key, as proof that it is meant
 */
export async function deleteProject(id: string, confirmation: string): Promise<Problem | undefined> {
  const answer = await call(
    'DELETE',
    `/api/projects/${id}`,
    { project: confirmation },
    { 'Idempotency-Key': v7() },
  );
  const account = accountId();
  if (answer.ok && account) {
    await write(removalWrites(account, id));
    await loadProjects();
  }
  return failureOf(answer);
}
