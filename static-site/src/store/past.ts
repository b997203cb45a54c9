import { call } from '../api/client';
import type { Activity, Card, ScopeChange } from '../api/types';
import { openProject } from './copies';
import type { Page } from './detail';

/** What happened in the open project, newest first. Needs a connection. */
export const projectActivity = (before?: string) => page<Activity>('activity', 'before', before);

/** Cards that were taken off the board, the newest numbers first. Needs a connection. */
export const archivedCards = (cursor?: string) => page<Card>('cards/archived', 'cursor', cursor);

/** What entered and left a release while it was locked, newest first. Needs a connection. */
export const scopeChanges = (release: string, before?: string) =>
  page<ScopeChange>(`releases/${release}/scope-changes`, 'before', before);

async function page<T>(what: string, place: string, at?: string): Promise<Page<T> | undefined> {
  const query = at ? `?${place}=${encodeURIComponent(at)}` : '';
  const answer = await call<Page<T>>('GET', `/api/projects/${openProject.value}/${what}${query}`);
  return answer.ok ? { items: answer.value.items ?? [], next: answer.value.next } : undefined;
}
