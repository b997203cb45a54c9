import type { Card } from '../api/types';
import { text } from '../text/en';
import { board } from './board';
import { cardDetail } from './detail';

/** The name of whatever an id stands for in the open project; undefined when it is no longer there. */
export function nameOf(id: string): string | undefined {
  const { stages, releases, epics, labels, members, cards, useCases, checks, decisions, suggestions } =
    board.value;
  return (
    (stages[id] ?? releases[id] ?? epics[id] ?? labels[id] ?? members[id])?.name ??
    (cards[id] ?? decisions[id] ?? suggestions[id])?.title ??
    useCases[id]?.text ??
    checks[id]?.question
  );
}

/** `RB-12`, or that it has no number yet because the server has not seen it. */
export const cardName = (card: Card) =>
  card.number ? `${board.value.project?.key ?? ''}-${card.number}` : text.newCard;

export function titleOf({ id }: { id: string }): string {
  return (board.value.cards[id] ?? cardDetail(id).value?.card)?.title ?? '';
}
