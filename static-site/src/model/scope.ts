import type { Card, Release } from '../api/types';
import type { Effect } from './change';
import type { Mirror } from './mirror';

/** Why the scope of a locked release changes; `swap`: a card that goes out of it in exchange. */
export interface Reason {
  text: string;
  swap?: string;
}

/** A card that would enter or leave a release. */
export interface Crossing {
  card: string;
  title: string;
  releaseBefore?: Release;
  releaseAfter?: Release;
}

type State = Pick<Card, 'title' | 'release' | 'archived'>;

/** The release whose scope a card is in: archived cards are in none. */
const scopeOf = (card: State | undefined) => (card?.archived ? undefined : card?.release);

/** The states of the cards whose release or archiving the effects change. */
function statesAfter(board: Mirror, effects: readonly Effect[]): Map<string, State> {
  const states = new Map<string, State>();
  for (const effect of effects) {
    if (!('list' in effect) || effect.list !== 'cards') continue;
    if (effect.what === 'add' && !board.cards[effect.thing.id])
      states.set(effect.thing.id, effect.thing as unknown as State);
    if (effect.what !== 'edit' || !('release' in effect.fields || 'archived' in effect.fields)) continue;
    for (const id of effect.ids) {
      const card = states.get(id) ?? board.cards[id];
      if (card) states.set(id, { ...card, ...effect.fields });
    }
  }
  return states;
}

/** The cards that enter or leave a release by these effects. */
export function crossings(board: Mirror, effects: readonly Effect[]): Crossing[] {
  return [...statesAfter(board, effects)].flatMap(([card, state]): Crossing[] => {
    const [left, entered] = [scopeOf(board.cards[card]), scopeOf(state)];
    if (left === entered) return [];
    const { releases } = board;
    return [
      {
        card,
        title: state.title,
        releaseBefore: releases[left ?? ''],
        releaseAfter: releases[entered ?? ''],
      },
    ];
  });
}

/** The shipped release that effects would give a card to or take one from: it keeps its cards. */
export function changedShippedRelease(board: Mirror, effects: readonly Effect[]): Release | undefined {
  return [...statesAfter(board, effects)]
    .flatMap(([card, { release }]) => {
      const before = board.cards[card]?.release;
      return before === release ? [] : [before, release];
    })
    .map((id) => board.releases[id ?? ''])
    .find((release) => release?.state === 'shipped');
}

export const isLocked = (release: Release | undefined) => release?.state === 'locked';

/** The crossings that need a reason. */
export const needingReason = (all: readonly Crossing[]) =>
  all.filter(({ releaseBefore, releaseAfter }) => isLocked(releaseBefore) || isLocked(releaseAfter));

/**
 * The release of a card that is swapped out: the one that the other card came from if it is planned, else the
 * backlog.
 */
export const swapTo = ({ releaseBefore }: Crossing) =>
  releaseBefore?.state === 'planned' ? releaseBefore.id : undefined;
