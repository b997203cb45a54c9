import { dropLists } from '../board/dragState';
import { shownRelease } from '../board/filter';
import { startAdding } from '../card/AddCards';
import { board, canEdit } from '../sync/board';
import { text } from '../text/en';
import { focusText } from '../text/focus';
import { inboxText } from '../text/inbox';
import { address, back, go, type Place, place, type View } from '../ui/router';
import { selected, selecting, toggleCard } from '../ui/selection';

export interface Shortcut {
  /** As a keyboard names them; with one of several a step in its direction. */
  keys: readonly string[];
  says: string;
  run: (key: string) => void;
}

type Shown = Extract<Place, { page: 'project' }>;
const shown = () => place.value as Shown;

/** The card that has the focus, else the opened one. */
function current(): string | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card;
  return focused ?? shown().card;
}

const listsInSight = () =>
  [...document.querySelectorAll<HTMLElement>('[data-list]')].map(({ dataset }) => dataset.list ?? '');
const listOf = (card: string) => listsInSight().find((id) => dropLists.get(id)?.cards().includes(card));

/** Gives the focus to the next card in a direction; to the first one when none has it. */
function step(along: number, across: number): void {
  const card = current();
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
function carry(along: number, across: number): void {
  const card = current();
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

const arrows: Record<string, [along: number, across: number]> = {
  j: [1, 0],
  k: [-1, 0],
  h: [0, -1],
  l: [0, 1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function add(): void {
  const card = current();
  const stage = card ? board.value.cards[card]?.stage : undefined;
  const release =
    shown().view === 'plan' ? (card ? board.value.cards[card]?.release : undefined) : shownRelease.value;
  startAdding({ stage, release: board.value.releases[release ?? '']?.id });
}

function move(): void {
  const card = current();
  if (selecting.value && selected.value.size) go(address({ sheet: 'move' }));
  else if (card) go(address({ card, sheet: 'move' }));
}

const view = (to: View) => () => go(address({ view: to }));
const withCard = (run: (card: string) => void) => () => {
  const card = current();
  if (card) run(card);
};

/** Every key that does something, in the order in which they are shown. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['n'], says: text.addCard, run: () => canEdit.value && add() },
  { keys: ['/'], says: text.filter, run: () => go(address({ sheet: 'filter' })) },
  {
    keys: ['j', 'k', 'h', 'l', '↓', '↑', '←', '→'],
    says: text.keyWalk,
    run: (key) => step(...(arrows[key] ?? [0, 0])),
  },
  { keys: ['Alt ↓ ↑ ← →'], says: text.keyCarry, run: (key) => carry(...(arrows[key] ?? [0, 0])) },
  { keys: ['e'], says: text.openCard, run: withCard((card) => go(address({ card }))) },
  { keys: ['m'], says: text.moveTo, run: () => canEdit.value && move() },
  { keys: ['x'], says: text.select, run: withCard((card) => canEdit.value && toggleCard(card)) },
  { keys: ['b'], says: text.board, run: view('board') },
  { keys: ['p'], says: text.plan, run: view('plan') },
  { keys: ['f'], says: focusText.title, run: view('focus') },
  { keys: ['i'], says: inboxText.title, run: view('inbox') },
  { keys: ['Ctrl K', '⌘ K'], says: text.jump, run: () => go(address({ sheet: 'jump' })) },
  { keys: ['?'], says: text.shortcuts, run: () => go(address({ sheet: 'keys' })) },
  { keys: ['Esc'], says: text.keyBack, run: () => back(address({})) },
];

/** The name under which the list above has a key press. */
function nameOf(event: KeyboardEvent): string | undefined {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return 'Ctrl K';
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) return event.key.startsWith('Arrow') ? 'Alt ↓ ↑ ← →' : undefined;
  if (event.key === 'Escape') return shown().sheet ? 'Esc' : undefined;
  return { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' }[event.key] ?? event.key;
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    !!target.closest('dialog:modal'));

/** A key of the page, where nobody is typing and nothing modal is open. */
export function onKey(event: KeyboardEvent): void {
  const name = nameOf(event);
  const everywhere = name === 'Ctrl K';
  if (!name || event.defaultPrevented || event.isComposing || place.value.page !== 'project') return;
  if (typing(event.target) && !(everywhere && !document.querySelector('dialog:modal'))) return;
  const boardInSight = ['board', 'plan'].includes(shown().view);
  const shortcut = shortcuts.find(({ keys }) => keys.includes(name));
  if (!shortcut || (!boardInSight && !['Ctrl K', '?', 'b', 'p', 'f', 'i'].includes(name))) return;
  event.preventDefault();
  shortcut.run(event.key);
}
