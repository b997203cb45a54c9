import { signal } from '@preact/signals';
import { call, type Result } from '../api/client';
import type { Delta, Problem, UpdateSource } from '../api/types';
import { accountId } from '../device/account';
import { write } from '../device/database';
import { openProject } from '../device/openProject';
import { recordProjectOpened } from '../device/recent';
import { broadcast } from '../device/tabs';
import { emptyMirror, fromSnapshot, merge } from '../model/mirror';
import { copyWrites, mirror, readCopy, removalWrites } from './copies';

export const offline = signal(false);
/** Something that can be looked at answers in place of the server, such as a network's page to sign in. */
export const pageBetween = signal(false);
/** Why the open project could not be updated; 404: it is gone or no longer yours. */
export const boardProblem = signal<Problem | undefined>(undefined);

/** Shows a project from this device's copy first, then updates the copy. */
export async function showProject(id: string): Promise<void> {
  const account = accountId();
  if (openProject.value === id || !account) return;
  openProject.value = id;
  recordProjectOpened(id);
  mirror.value = emptyMirror;
  boardProblem.value = undefined;
  updates.value = undefined;
  const copy = await readCopy(account, id);
  if (openProject.value !== id || accountId() !== account) return;
  if (copy && copy.revision >= mirror.value.revision) mirror.value = copy;
  await refresh();
}

let prefetched: { path: string; answer: Promise<Result<Delta>> } | undefined;
const boardPath = (project: string) => `/api/projects/${project}/board`;

/** Asks for a board while it is found out who asks. */
export function prefetchBoard(project: string): void {
  const path = boardPath(project);
  prefetched = { path, answer: call<Delta>('GET', path) };
}

/** The answer that was asked for ahead, once. */
function takePrefetched(path: string): Promise<Result<Delta>> | undefined {
  const answer = prefetched?.path === path ? prefetched.answer : undefined;
  prefetched = undefined;
  return answer;
}

/** Where changes of the open project are heard of. */
export const updates = signal<UpdateSource | undefined>(undefined);

let asking: { project: string; done: Promise<RefreshResult> } | undefined;
/** What a refresh came to; `wait`: milliseconds the server asks for. */
export type RefreshResult = { ok: boolean; wait?: number };

/** Asks what changed. One question at a time: who asks meanwhile gets the answer to that one. */
export async function refresh(): Promise<RefreshResult> {
  const project = openProject.value;
  const account = accountId();
  if (!project || !account) return { ok: true };
  if (asking?.project !== project) {
    const done = fetchChanges(account, project).finally(() => {
      if (asking?.done === done) asking = undefined;
    });
    asking = { project, done };
  }
  return await asking.done;
}

async function fetchChanges(account: string, project: string): Promise<RefreshResult> {
  const { revision } = mirror.value;
  const path = `${boardPath(project)}${revision ? `?since=${revision}` : ''}`;
  // a 304 would not say where to listen
  const tagged = revision && updates.value;
  const headers: Record<string, string> = tagged ? { 'If-None-Match': `W/"${revision}"` } : {};
  // what was refused ahead was asked by somebody else, or by nobody
  const ahead = await takePrefetched(path);
  const answer = ahead?.ok ? ahead : await call<Delta>('GET', path, undefined, headers);
  if (accountId() !== account || openProject.value !== project) return { ok: true };
  offline.value = !answer.ok && answer.problem.status === 0;
  pageBetween.value = !answer.ok && !!answer.problem.answered?.page;
  if (!answer.ok) return await handleFailure(account, project, answer.problem, answer.problem.retryAfter);
  boardProblem.value = undefined;
  if (answer.status !== 304) {
    updates.value = answer.value.updates;
    await applyDelta(account, project, answer.value, revision > 0 && answer.value.since === 0);
  }
  return { ok: true };
}

async function handleFailure(
  account: string,
  project: string,
  problem: Problem,
  wait?: number,
): Promise<RefreshResult> {
  boardProblem.value = problem;
  if (problem.status === 404) {
    // no longer a member: the copy goes, unsent changes stay until they are dropped
    mirror.value = emptyMirror;
    await write(removalWrites(account, project));
  }
  return { ok: false, wait };
}

/** @param reset the server went back to an earlier state: later states that are known do not count */
async function applyDelta(account: string, project: string, delta: Delta, reset: boolean): Promise<void> {
  const before = mirror.value;
  mirror.value = reset ? fromSnapshot(delta) : merge(before, delta);
  if (delta.since > 0) broadcast({ kind: 'delta', account, project, delta });
  await write(copyWrites(account, project, before, mirror.value, delta));
}
