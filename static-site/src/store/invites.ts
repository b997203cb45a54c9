import { signal } from '@preact/signals';
import { v7 } from 'uuid';
import { call } from '../api/client';
import type { Invitation, Invite, OpenInvite, Problem, Role } from '../api/types';
import { problemOf } from './credentials';
import { openProject } from './store';

/** The links to the open project that are still good; undefined while unknown. */
export const openInvites = signal<OpenInvite[] | undefined>(undefined);

const path = () => `/api/projects/${openProject.value}/invites`;

export async function loadInvites(): Promise<void> {
  const project = openProject.value;
  openInvites.value = undefined;
  const answer = await call<{ invites?: OpenInvite[] }>('GET', path());
  if (answer.ok && openProject.value === project) openInvites.value = answer.value.invites ?? [];
}

/** Makes a link. Whoever has it may join; it is told this once. */
export async function makeInvite(
  role: Role,
  expiresInDays: number,
): Promise<{ link: string } | { problem: Problem }> {
  const answer = await call<Invite>('POST', path(), { id: v7(), role, expiresInDays });
  if (!answer.ok) return { problem: answer.problem };
  const { token, ...invite } = answer.value;
  openInvites.value = [
    ...(openInvites.value ?? []),
    { ...invite, createdAt: new Date().toISOString(), uses: 0 },
  ];
  // in the fragment, which browsers keep to themselves: it is in no log and no Referer
  return { link: `${location.origin}/join#${token}` };
}

export async function revokeInvite(id: string): Promise<Problem | undefined> {
  const answer = await call('DELETE', `${path()}/${id}`);
  if (answer.ok || answer.problem.status === 404)
    openInvites.value = openInvites.value?.filter((invite) => invite.id !== id);
  return problemOf(answer);
}

/** What a link is for. */
export async function lookAtInvite(token: string): Promise<Invitation | { problem: Problem }> {
  const answer = await call<Invitation>('POST', '/api/invites/look', { token });
  return answer.ok ? answer.value : { problem: answer.problem };
}

/** Makes who is signed in a member. */
export async function acceptInvite(token: string): Promise<{ project: string } | { problem: Problem }> {
  const answer = await call<{ project: string }>(
    'POST',
    '/api/invites/accept',
    { token },
    { 'Idempotency-Key': v7() },
  );
  return answer.ok ? answer.value : { problem: answer.problem };
}
