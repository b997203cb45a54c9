import type { Card } from '../api/types';
import type { Mirror } from './mirror';

/** The blockers of a card that are neither done nor archived. */
export function openBlockers(card: Pick<Card, 'blockedBy'>, board: Mirror): Card[] {
  return (card.blockedBy ?? []).flatMap((id) => {
    const blocker = board.cards[id];
    return blocker && !blocker.archived && !board.stages[blocker.stage]?.done ? [blocker] : [];
  });
}

/** The cycle that a new blocker would create, beginning and ending with the card itself. */
export function findCycle(card: Card, blocker: Card, board: Mirror): Card[] | undefined {
  const ways: Card[][] = [[card, blocker]];
  const seen = new Set<string>();
  for (const way of ways) {
    const last = way.at(-1);
    if (!last || seen.has(last.id)) continue;
    if (last.id === card.id) return way;
    seen.add(last.id);
    for (const id of last.blockedBy ?? []) {
      const next = board.cards[id];
      if (next) ways.push([...way, next]);
    }
  }
  return undefined;
}
