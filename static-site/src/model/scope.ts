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
  left?: Release;
  entered?: Release;
}

type State = Pick<Card, 'title' | 'release' | 'archived'>;

/** The release whose scope a card is in: archived cards are in none. */
const scopeOf = (card: State | undefined) => (card?.archived ? undefined : card?.release);

/** How cards would stand after these effects, of those whose release or place on the board they change. */
function after(board: Mirror, effects: readonly Effect[]): Map<string, State> {
  const states = new Map<string, State>();
  for (const one of effects) {
    if (!('list' in one) || one.list !== 'cards') continue;
    if (one.what === 'add' && !board.cards[one.thing.id])
      states.set(one.thing.id, one.thing as unknown as State);
    if (one.what !== 'edit' || !('release' in one.fields || 'archived' in one.fields)) continue;
    for (const id of one.ids) {
      const card = states.get(id) ?? board.cards[id];
      if (card) states.set(id, { ...card, ...one.fields });
    }
  }
  return states;
}

/** The cards that effects bring into a release or take out of one. */
export function crossings(board: Mirror, effects: readonly Effect[]): Crossing[] {
  return [...after(board, effects)].flatMap(([card, state]): Crossing[] => {
    const [left, entered] = [scopeOf(board.cards[card]), scopeOf(state)];
    if (left === entered) return [];
    const { releases } = board;
    return [{ card, title: state.title, left: releases[left ?? ''], entered: releases[entered ?? ''] }];
  });
}

/** The shipped release that effects would give a card to or take one from: it keeps its cards. */
export function shippedBy(board: Mirror, effects: readonly Effect[]): Release | undefined {
  return [...after(board, effects)]
    .flatMap(([card, { release }]) => {
      const before = board.cards[card]?.release;
      return before === release ? [] : [before, release];
    })
    .map((id) => board.releases[id ?? ''])
    .find((release) => release?.state === 'shipped');
}

export const isLocked = (release: Release | undefined) => release?.state === 'locked';

/** Those of the crossings that need a reason. */
export const guarded = (all: readonly Crossing[]) =>
  all.filter(({ left, entered }) => isLocked(left) || isLocked(entered));

/** Where a card that goes out in exchange goes: to where the other came from if that is planned, else the backlog. */
export const swapTo = ({ left }: Crossing) => (left?.state === 'planned' ? left.id : undefined);
