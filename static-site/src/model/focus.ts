import type { Card, Release, Stage } from '../api/types';
import { openBlockers } from './blocking';
import { byRank, type Mirror } from './mirror';
import { type Progress, progressOf } from './progress';

/** How many cards are shown as next. */
const nextShown = 3;

/** What one person works on now, in one release. */
export interface Focus {
  release?: Release;
  progress: Progress;
  /** The card to work on, and where it goes when it is done with. */
  hand?: { card: Card; onward?: Stage };
  /** What can be begun, in order: in the first stage, waiting for nothing. */
  next: Card[];
  /** The stage that a card comes into when it is taken. */
  begin?: Stage;
}

/** @param chosen the release that the board shows; without one the first that is not shipped */
export function focusOf(
  board: Mirror,
  cards: readonly Card[],
  me: string | undefined,
  chosen: string,
): Focus {
  const releases = Object.values(board.releases).sort(byRank);
  const release = board.releases[chosen] ?? releases.find(({ state }) => state !== 'shipped');
  const stages = Object.values(board.stages).sort(byRank);
  const [first, second] = stages;
  const here = cards.filter((card) => !release || card.release === release.id);
  const mine = here.filter(({ assignee }) => !assignee || assignee === me);
  const underWay = (card: Card) => card.stage !== first?.id && !board.stages[card.stage]?.done;
  const at = ({ stage }: Card) => stages.findIndex(({ id }) => id === stage);
  const [card] = mine
    .filter(underWay)
    .sort((a, b) => Number(b.assignee === me) - Number(a.assignee === me) || at(a) - at(b));
  return {
    release,
    progress: progressOf(here, board.stages, first?.id),
    hand: card && { card, onward: stages[at(card) + 1] },
    next: mine
      .filter((card) => card.stage === first?.id && openBlockers(card, board).length === 0)
      .slice(0, nextShown),
    begin: second?.done ? undefined : second,
  };
}
