import { v7 } from 'uuid';
import { call } from '../api/client';
import type { Invitation, OpenInvite, Problem } from '../api/types';
import { projectLinks } from '../publiclink/links';

/** Links that make their bearers members. */
export const invites = projectLinks<OpenInvite>('invites', 'invites', 'join', () => ({
  createdAt: new Date().toISOString(),
  uses: 0,
}));

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
