import type { Method } from '../api/client';
import type { Card } from '../api/types';
import { byRank, type Mirror } from '../store/mirror';

/** What a change will have done once the server has it. */
export type Effect =
  | { what: 'add'; card: Card }
  | { what: 'edit'; cards: string[]; fields: Partial<Card> }
  | { what: 'place'; cards: string[]; fields: Partial<Card>; behind?: string | null };

export interface Change {
  id: string;
  account: string;
  project: string;
  order: number;
  method: Method;
  path: string;
  body?: unknown;
  effect?: Effect;
  /** Why the server refused it; set when it is parked. */
  refused?: string;
}

/** The mirror as it will look when every waiting change has arrived. */
export function overlay(mirror: Mirror, changes: Change[]): Mirror {
  const cards = { ...mirror.cards };
  for (const { effect, refused } of changes) {
    if (!effect || refused) continue;
    if (effect.what === 'add') {
      cards[effect.card.id] ??= { ...effect.card, rank: `${last(cards)}~` };
      continue;
    }
    let rank = effect.what === 'place' ? rankBehind(cards, effect.behind) : undefined;
    for (const id of effect.cards) {
      const card = cards[id];
      if (!card) continue;
      cards[id] = { ...card, ...effect.fields, ...(rank === undefined ? {} : { rank }) };
      if (rank !== undefined) rank += '!';
    }
  }
  return { ...mirror, cards };
}

function last(cards: Record<string, Card>): string {
  return Object.values(cards).sort(byRank).at(-1)?.rank ?? '';
}

/** A rank just behind the card named; '!' sorts before every rank character that the server gives. */
function rankBehind(cards: Record<string, Card>, behind: string | null | undefined): string | undefined {
  if (behind === undefined) return undefined;
  return behind === null ? '' : `${cards[behind]?.rank ?? ''}!`;
}
