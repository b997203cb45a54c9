import type { Card } from '../api/types';
import type { Mirror } from './mirror';

/** The cards that a card still waits for: those that are neither done nor archived. */
export function waitsFor(card: Pick<Card, 'blockedBy'>, board: Mirror): Card[] {
  return (card.blockedBy ?? []).flatMap((id) => {
    const blocker = board.cards[id];
    return blocker && !blocker.archived && !board.stages[blocker.stage]?.done ? [blocker] : [];
  });
}
