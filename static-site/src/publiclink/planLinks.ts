import { call } from '../api/client';
import type { OpenPublicLink, Problem, PublicPlan } from '../api/types';
import { projectLinks } from './links';

/** Links by which people without an account see a plan. */
export const publicLinks = projectLinks<OpenPublicLink>('public-links', 'publicLinks', 'public', () => ({}));

/** What a link shows. */
export async function lookAtPlan(token: string): Promise<PublicPlan | { problem: Problem }> {
  const answer = await call<PublicPlan>('POST', '/api/public-links/look', { token });
  return answer.ok ? answer.value : { problem: answer.problem };
}
