import { signal } from '@preact/signals';
import { call, type Result } from '../api/client';
import type { Delta, Problem, Updates } from '../api/types';
import { accountId } from '../device/account';
import { write } from '../device/database';
import { openProject } from '../device/openProject';
import { usedNow } from '../device/recent';
import { tell } from '../device/tabs';
import { emptyMirror, fresh, merge } from '../model/mirror';
import { copying, copyOf, forgetting, mirror } from './copies';

export const offline = signal(false);
/** Why the open project could not be brought up to date; 404: it is gone or no longer yours. */
export const boardProblem = signal<Problem | undefined>(undefined);

/** Shows a project from this device's copy first, then brings the copy up to date. */
export async function showProject(id: string): Promise<void> {
  const account = accountId();
  if (openProject.value === id || !account) return;
  openProject.value = id;
  usedNow(id);
  mirror.value = emptyMirror;
  boardProblem.value = undefined;
  updates.value = undefined;
  const copy = await copyOf(account, id);
  if (openProject.value !== id || accountId() !== account) return;
  if (copy && copy.revision >= mirror.value.revision) mirror.value = copy;
  await refresh();
}

let early: { path: string; answer: Promise<Result<Delta>> } | undefined;
const boardPath = (project: string) => `/api/projects/${project}/board`;

/** Asks for a board while it is found out who asks. */
export function askAhead(project: string): void {
  const path = boardPath(project);
  early = { path, answer: call<Delta>('GET', path) };
}

/** The answer that was asked for ahead, once. */
function answered(path: string): Promise<Result<Delta>> | undefined {
  const answer = early?.path === path ? early.answer : undefined;
  early = undefined;
  return answer;
}

/** Where changes of the open project are heard of. */
export const updates = signal<Updates | undefined>(undefined);

let asking: { project: string; done: Promise<Answer> } | undefined;
/** What a refresh came to; `wait`: milliseconds the server asks for. */
export type Answer = { well: boolean; wait?: number };

/** Asks what changed. One question at a time: who asks meanwhile gets the answer to that one. */
export async function refresh(): Promise<Answer> {
  const project = openProject.value;
  const account = accountId();
  if (!project || !account) return { well: true };
  if (asking?.project !== project) {
    const done = ask(account, project).finally(() => {
      if (asking?.done === done) asking = undefined;
    });
    asking = { project, done };
  }
  return await asking.done;
}

async function ask(account: string, project: string): Promise<Answer> {
  const { revision } = mirror.value;
  const path = `${boardPath(project)}${revision ? `?since=${revision}` : ''}`;
  // an answer that nothing changed would not tell where to listen
  const tagged = revision && updates.value;
  const headers: Record<string, string> = tagged ? { 'If-None-Match': `W/"${revision}"` } : {};
  // what was refused ahead was asked by somebody else, or by nobody
  const ahead = await answered(path);
  const answer = ahead?.ok ? ahead : await call<Delta>('GET', path, undefined, headers);
  if (accountId() !== account || openProject.value !== project) return { well: true };
  offline.value = !answer.ok && answer.problem.status === 0;
  if (!answer.ok) return await failed(account, project, answer.problem, answer.problem.retryAfter);
  boardProblem.value = undefined;
  if (answer.status !== 304) {
    updates.value = answer.value.updates;
    await take(account, project, answer.value, revision > 0 && answer.value.since === 0);
  }
  return { well: true };
}

async function failed(account: string, project: string, problem: Problem, wait?: number): Promise<Answer> {
  boardProblem.value = problem;
  if (problem.status === 404) {
    // no longer a member: the copy goes, unsent changes stay until they are dropped
    mirror.value = emptyMirror;
    await write(forgetting(account, project));
  }
  return { well: false, wait };
}

/** @param anew the server went back to an earlier state: what is known of later ones does not count */
async function take(account: string, project: string, delta: Delta, anew: boolean): Promise<void> {
  const before = mirror.value;
  mirror.value = anew ? fresh(delta) : merge(before, delta);
  if (delta.since > 0) tell({ kind: 'delta', account, project, delta });
  await write(copying(account, project, before, mirror.value, delta));
}
