import { computed, signal } from '@preact/signals';
import { call } from '../api/client';
import type { CardDetail, Delta, Me, ProjectSummary } from '../api/types';
import { overlay } from '../outbox/overlay';
import { changes } from '../outbox/queue';
import { kept } from './kept';
import { emptyMirror, type Mirror, merge, mergePoll } from './mirror';

/** undefined while unknown, null when nobody is signed in. */
export const me = signal<Me | null | undefined>(undefined);
export const projects = signal<ProjectSummary[] | undefined>(undefined);
export const openProject = signal<string | undefined>(undefined);
export const offline = signal(false);
const mirror = signal<Mirror>(emptyMirror);

/** The open project as the user sees it: the mirror with the waiting changes laid over it. */
export const board = computed(() =>
  overlay(
    mirror.value,
    changes.value.filter((change) => change.project === openProject.value),
  ),
);
export const canEdit = computed(
  () => (board.value.members[me.value?.account.id ?? '']?.role ?? 'viewer') !== 'viewer',
);

const place = (project: string) => `${me.value?.account.id}/${project}`;

export async function findSession(): Promise<void> {
  const db = await kept;
  const answer = await call<Me>('GET', '/api/me');
  if (answer.ok) await signedIn(answer.value);
  else if (answer.problem.status === 401) me.value = null;
  else me.value = ((await db.get('small', 'me')) as Me | undefined) ?? null;
}

export async function signedIn(account: Me): Promise<void> {
  me.value = account;
  await (await kept).put('small', account, 'me');
}

/** Ends the session and forgets this account's copies on this device. */
export async function signOut(): Promise<string | undefined> {
  const answer = await call('DELETE', '/api/sessions/current');
  if (!answer.ok && answer.problem.status !== 401) return answer.problem.detail ?? answer.problem.title;
  const db = await kept;
  await db.clear('mirrors');
  await db.clear('small');
  const own = await db.getAllKeysFromIndex('changes', 'account', me.value?.account.id ?? '');
  for (const id of own) await db.delete('changes', id);
  changes.value = [];
  projects.value = undefined;
  mirror.value = emptyMirror;
  me.value = null;
  return undefined;
}

export async function loadProjects(): Promise<void> {
  const db = await kept;
  const name = `projects/${me.value?.account.id}`;
  projects.value ??= (await db.get('small', name)) as ProjectSummary[] | undefined;
  const answer = await call<{ projects?: ProjectSummary[] }>('GET', '/api/projects');
  if (!answer.ok) return;
  projects.value = answer.value.projects ?? [];
  await db.put('small', projects.value, name);
}

/** Shows a project from this device's copy first, then brings the copy up to date. */
export async function showProject(id: string): Promise<void> {
  if (openProject.value === id) return;
  openProject.value = id;
  mirror.value = emptyMirror;
  const copy = await (await kept).get('mirrors', place(id));
  if (openProject.value !== id) return;
  if (copy) mirror.value = copy;
  await refresh();
}

export async function refresh(): Promise<void> {
  const id = openProject.value;
  if (!id || !me.value) return;
  const { revision } = mirror.value;
  const answer = await call<Delta>(
    'GET',
    `/api/projects/${id}/board${revision ? `?since=${revision}` : ''}`,
    undefined,
    revision ? { 'If-None-Match': `W/"${revision}"` } : {},
  );
  offline.value = !answer.ok && answer.problem.status === 0;
  if (!answer.ok && answer.problem.status === 401) me.value = null;
  if (!answer.ok || answer.status === 304 || openProject.value !== id) return;
  await keep(id, mergePoll(mirror.value, answer.value));
}

/** Takes in what a change answered. */
export async function absorb(id: string, delta: Delta): Promise<void> {
  if (openProject.value === id) await keep(id, merge(mirror.value, delta));
}

async function keep(id: string, next: Mirror): Promise<void> {
  mirror.value = next;
  await (await kept).put('mirrors', next, place(id));
}

/** Asks every 1.5 s what others changed, as long as somebody looks. */
export function watch(): void {
  const turn = async () => {
    if (document.visibilityState === 'visible' && document.hasFocus()) await refresh();
    setTimeout(turn, 1500);
  };
  void turn();
}

export async function loadCard(id: string): Promise<CardDetail | undefined> {
  const answer = await call<CardDetail>('GET', `/api/projects/${openProject.value}/cards/${id}`);
  return answer.ok ? answer.value : undefined;
}
