import type { Card } from '../api/types';
import { cardsInOrder } from '../sync/board';

/** What to stand behind in the order of all cards, to stand just before this one: null to be the first of all. */
function predecessorOf(first: Card, moved: readonly string[]): string | null {
  const rest = cardsInOrder.value.filter(({ id }) => !moved.includes(id));
  const at = rest.findIndex(({ id }) => id === first.id);
  return at > 0 ? (rest[at - 1]?.id ?? null) : null;
}

/** What to stand behind to be the last of all. */
export function lastPlace(moved: readonly string[]): string | null {
  return cardsInOrder.value.findLast(({ id }) => !moved.includes(id))?.id ?? null;
}

/** What to stand behind to land before the card at an index of a shown list; undefined where the list has no other card. */
export function placeAt(
  cards: readonly Card[],
  index: number,
  moved: readonly string[],
): string | null | undefined {
  const stays = ({ id }: Card) => !moved.includes(id);
  const previous = cards.slice(0, index).findLast(stays);
  if (previous) return previous.id;
  const next = cards.slice(index).find(stays);
  return next ? predecessorOf(next, moved) : undefined;
}

/** Whether a single card that is let go there stands there already. */
export function isUnmoved(cards: readonly Card[], index: number, moved: readonly string[]): boolean {
  const [id] = moved;
  return moved.length === 1 && (cards[index]?.id === id || cards[index - 1]?.id === id);
}
