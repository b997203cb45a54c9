import { dropLists } from '../board/dragState';
import { shownRelease } from '../board/filter';
import { startAdding } from '../card/AddCards';
import { board, canEdit } from '../sync/board';
import { go, type Place, place, urlOf } from '../ui/router';
import { selected, selecting } from '../ui/selection';

/** What a command is run with: its key, and the card that has the focus or is open. */
export interface Pressed {
  key: string;
  card?: string;
}

/** Where a key leads: along a list, or across to the one beside it. */
const directions: Record<string, [along: number, across: number]> = {
  j: [1, 0],
  k: [-1, 0],
  h: [0, -1],
  l: [0, 1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const directionOf = (key: string) => directions[key] ?? [0, 0];

type Shown = Extract<Place, { page: 'project' }>;
const shown = () => place.value as Shown;

/** The card that has the focus, else the opened one. */
export function currentCard(): string | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card;
  return focused ?? shown().card;
}

const listsInSight = () =>
  [...document.querySelectorAll<HTMLElement>('[data-list]')].map(({ dataset }) => dataset.list ?? '');
const listOf = (card: string) => listsInSight().find((id) => dropLists.get(id)?.cards().includes(card));

/** Gives the focus to the next card in a direction; to the first one when none has it. */
export function focusNextCard({ key, card }: Pressed): void {
  const [along, across] = directionOf(key);
  const lists = listsInSight();
  const from = card ? listOf(card) : undefined;
  if (!card || !from) {
    const first = lists.find((id) => dropLists.get(id)?.cards().length);
    const [top] = (first && dropLists.get(first)?.cards()) || [];
    if (first && top) dropLists.get(first)?.reveal(top);
    return;
  }
  const at = dropLists.get(from)?.cards().indexOf(card) ?? 0;
  const to = across ? lists.slice().filter((id) => id === from || dropLists.get(id)?.cards().length) : [from];
  const list = to[to.indexOf(from) + across];
  const cards = (list && dropLists.get(list)?.cards()) || [];
  const next = cards[Math.min(Math.max(at + along, 0), cards.length - 1)];
  if (list && next) dropLists.get(list)?.reveal(next);
}

/** Moves the focused card by one place, or into the stage beside. */
export function moveCurrentCard({ key, card }: Pressed): void {
  const [along, across] = directionOf(key);
  const from = card ? listOf(card) : undefined;
  const lists = listsInSight();
  const to = from ? lists[lists.indexOf(from) + across] : undefined;
  if (!card || !from || !to || !canEdit.value) return;
  const row = dropLists.get(from)?.rowOf(card) ?? 0;
  const index = across ? row : along > 0 ? row + 2 : row - 1;
  if (index < 0) return;
  dropLists.get(to)?.drop(index, [card]);
  focusThere(to, card);
}

/** Gives a carried card the focus as soon as its new list has it: a change shows when it is kept on the device. */
function focusThere(list: string, card: string, frames = 60): void {
  requestAnimationFrame(() => {
    if ((dropLists.get(list)?.rowOf(card) ?? -1) >= 0) dropLists.get(list)?.reveal(card);
    else if (frames > 0) focusThere(list, card, frames - 1);
  });
}

export function addCardHere({ card }: Pressed): void {
  const stage = card ? board.value.cards[card]?.stage : undefined;
  const release =
    shown().view === 'plan' ? (card ? board.value.cards[card]?.release : undefined) : shownRelease.value;
  startAdding({ stage, release: board.value.releases[release ?? '']?.id });
}

export function moveCards({ card }: Pressed): void {
  if (selecting.value && selected.value.size) go(urlOf({ sheet: 'move' }));
  else if (card) go(urlOf({ card, sheet: 'move' }));
}
