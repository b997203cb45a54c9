import type { Card } from '../api/types';
import { cardsInOrder } from '../sync/board';

/** The predecessor of a card in the order of all cards; null: it is the first. */
function predecessorOf(first: Card, moved: readonly string[]): string | null {
  const rest = cardsInOrder.value.filter(({ id }) => !moved.includes(id));
  const at = rest.findIndex(({ id }) => id === first.id);
  return at > 0 ? (rest[at - 1]?.id ?? null) : null;
}

/** The predecessor for the last place. */
export function lastPlace(moved: readonly string[]): string | null {
  return cardsInOrder.value.findLast(({ id }) => !moved.includes(id))?.id ?? null;
}

/** The predecessor for a drop before an index of a shown list; undefined where the list has no other card. */
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

/** Whether a single card is dropped where it is already. */
export function isUnmoved(cards: readonly Card[], index: number, moved: readonly string[]): boolean {
  const [id] = moved;
  return moved.length === 1 && (cards[index]?.id === id || cards[index - 1]?.id === id);
}
