import { computed, effect, signal } from '@preact/signals';
import { go, place, urlOf } from './router';

/** The addresses at which a selection stands: leaving them, also by going back, gives it up. */
const sheets = ['select', 'move', 'label', 'accept', 'park', 'reject'];
const picked = signal<ReadonlySet<string>>(new Set());

const at = computed(() => {
  const here = place.value;
  return here.page === 'project' && !here.card && sheets.includes(here.sheet ?? '') ? here.sheet : undefined;
});

const selectable: ((id: string) => boolean)[] = [];

/** Registers which things of a kind can be selected; who is asked about the id of another kind says no. */
export function registerSelectable(exists: (id: string) => boolean): void {
  selectable.push(exists);
}

const isThere = (id: string) => selectable.some((exists) => exists(id));

/** The ids of what is selected and still there. */
export const selected = computed<ReadonlySet<string>>(() => {
  const there = [...picked.value].filter(isThere);
  return there.length === picked.value.size ? picked.value : new Set(there);
});
/** Whether a tap selects instead of opening. */
export const selecting = computed(
  () => at.value !== undefined && (at.value === 'select' || picked.value.size > 0),
);

effect(() => {
  if (!at.value) picked.value = new Set();
});

/** Selects a card, or no longer; the first one begins a selection. */
export function toggleCard(id: string): void {
  const next = new Set(selected.value);
  if (!next.delete(id)) next.add(id);
  select(next);
}

/** Selects all of these as well, as from one card to another. */
export function selectCards(ids: readonly string[]): void {
  select(new Set([...selected.value, ...ids]));
}

function select(ids: ReadonlySet<string>): void {
  if (at.value !== 'select') go(urlOf({ sheet: 'select' }));
  picked.value = ids;
}

/** The cards of a list from the first selected one to this one, both included. */
export function selectedBetween(cards: readonly { id: string }[], id: string): readonly string[] {
  const to = cards.findIndex((card) => card.id === id);
  const from = cards.findIndex((card) => selected.value.has(card.id));
  const [low, high] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  return cards.slice(low, high + 1).map((card) => card.id);
}
