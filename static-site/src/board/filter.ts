import { computed, signal } from '@preact/signals';
import type { Card } from '../api/types';
import { onAccountChange } from '../device/account';
import { preference } from '../device/preference';
import { today } from '../device/today';
import { grouped } from '../model/grouped';
import { matcher } from '../model/query';
import { board, cardsInOrder } from '../sync/board';

/** What was typed into the filter: Board and Plan show the same. */
export const query = signal('');
onAccountChange(() => {
  query.value = '';
});
export const filtering = computed(() => query.value.trim() !== '');

const chosen = preference('release');
/** The release that the board shows: an id, 'backlog', or '' for all. */
export const shownRelease = computed(() => {
  const id = chosen.value.value;
  return id === 'backlog' || board.value.releases[id] ? id : '';
});
export const showRelease = (id: string) => chosen.set(id);

/** The cards that fit the filter, in order, of all releases. */
export const filteredCards = computed<readonly Card[]>(() => {
  const cards = cardsInOrder.value;
  return filtering.value ? cards.filter(matcher(query.value, board.value, today.value)) : cards;
});

/** The cards that the board shows, by stage. */
export const cardsByStage = computed(() =>
  grouped(
    filteredCards.value.filter(
      ({ release }) => !shownRelease.value || (release ?? 'backlog') === shownRelease.value,
    ),
    ({ stage }) => stage,
  ),
);

/** The cards that the plan shows, by release or 'backlog'. */
export const cardsByRelease = computed(() =>
  grouped(filteredCards.value, ({ release }) => release ?? 'backlog'),
);
