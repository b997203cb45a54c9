import { signal } from '@preact/signals';
import { v7 } from 'uuid';
import { call } from '../api/client';
import type { Problem, ProjectSummary } from '../api/types';
import { accountId } from '../device/account';
import { get, write } from '../device/database';

/** The account's projects; undefined while unknown. */
export const projects = signal<ProjectSummary[] | undefined>(undefined);

export async function loadProjects(): Promise<void> {
  const account = accountId();
  const key = `${account}/projects`;
  projects.value ??= await get<ProjectSummary[]>('lists', key);
  const answer = await call<{ projects?: ProjectSummary[] }>('GET', '/api/projects');
  if (!answer.ok || accountId() !== account) return;
  projects.value = answer.value.projects ?? [];
  await write([{ storeName: 'lists', key, value: projects.value }]);
}

export interface NewProject {
  key: string;
  name: string;
  template: 'default' | 'empty' | 'demo';
  purpose?: string;
}

/** Needs a connection: the server decides whether the key is free. */
export async function createProject(wanted: NewProject): Promise<{ id: string } | { problem: Problem }> {
  const id = v7();
  const answer = await call('POST', '/api/projects', { id, ...wanted }, { 'Idempotency-Key': v7() });
  if (!answer.ok) return { problem: answer.problem };
  void loadProjects();
  return { id };
}
