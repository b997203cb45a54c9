import { v7 } from 'uuid';
import type { Card } from '../api/types';
import { queue } from '../outbox/outbox';
import { byRank } from './mirror';
import { board, openProject } from './store';

const cardsPath = () => `/api/projects/${openProject.value}/cards`;
const project = () => openProject.value ?? '';

/** Adds a card for every non-blank line; list marks at their beginning are left out. */
export async function addCards(lines: string, stage: string, release?: string): Promise<void> {
  for (const line of lines.split('\n')) {
    const title = line
      .replace(/^\s*(?:[-*•]|\d+[.)])\s+(?:\[[ x]\]\s+)?/i, '')
      .trim()
      .slice(0, 200);
    if (!title) continue;
    const id = v7();
    const card: Card = { id, number: 0, title, kind: 'feature', stage, release, rank: '', revision: 0 };
    const body = { id, title, stage, ...(release ? { release } : {}) };
    await queue({
      project: project(),
      method: 'POST',
      path: cardsPath(),
      body,
      effect: { what: 'add', card },
    });
  }
}

export type Field = 'title' | 'kind' | 'epic' | 'assignee' | 'due' | 'estimate';

export function editCard(card: Card, field: Field, to: string | number | null): Promise<void> {
  const body = { [field]: { from: card[field] ?? null, to } };
  const effect = { what: 'edit' as const, cards: [card.id], fields: { [field]: to ?? undefined } };
  return queue({ project: project(), method: 'PATCH', path: `${cardsPath()}/${card.id}`, body, effect });
}

export interface Move {
  stage?: string;
  /** null: out of every release. */
  release?: string | null;
  /** The card to stand behind, null to be first, absent to keep the order. */
  behind?: string | null;
}

export function moveCard(card: Card, to: Move): Promise<void> {
  const body = {
    ...(to.stage ? { stage: to.stage } : {}),
    ...(to.release === undefined ? {} : { release: { id: to.release } }),
    ...(to.behind === undefined ? {} : { spot: { behind: to.behind } }),
  };
  const fields: Partial<Card> = { ...(to.stage ? { stage: to.stage } : {}) };
  if (to.release !== undefined) fields.release = to.release ?? undefined;
  const effect = { what: 'place' as const, cards: [card.id], fields, behind: to.behind };
  return queue({ project: project(), method: 'POST', path: `${cardsPath()}/${card.id}/move`, body, effect });
}

export function archiveCard(card: Card): Promise<void> {
  const effect = { what: 'edit' as const, cards: [card.id], fields: { archived: true } };
  return queue({ project: project(), method: 'POST', path: `${cardsPath()}/${card.id}/archive`, effect });
}

export function liveCards(): Card[] {
  return Object.values(board.value.cards)
    .filter((card) => !card.archived)
    .sort(byRank);
}
