import type { Card } from '../api/types';

/** Progress of a release: in points where every card has an estimate, else in cards. */
export interface Progress {
  done: number;
  doing: number;
  total: number;
  points: boolean;
  cards: number;
}

/** The sum of estimates, and how many cards have none. */
export interface Load {
  estimated: number;
  without: number;
}

export function loadOf(cards: readonly Pick<Card, 'estimate'>[]): Load {
  return {
    estimated: cards.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0),
    without: cards.filter(({ estimate }) => estimate === undefined).length,
  };
}

/** Points say more than a count of cards, but only when every card has an estimate. */
export function progressOf(
  cards: readonly Pick<Card, 'stage' | 'estimate'>[],
  stages: Record<string, { done: boolean }>,
  first: string | undefined,
): Progress {
  const points = cards.length > 0 && cards.every(({ estimate }) => estimate !== undefined);
  const progress = { done: 0, doing: 0, total: 0, points, cards: cards.length };
  for (const card of cards) {
    const size = points ? (card.estimate ?? 0) : 1;
    progress.total += size;
    if (stages[card.stage]?.done) progress.done += size;
    else if (card.stage !== first) progress.doing += size;
  }
  return progress;
}
