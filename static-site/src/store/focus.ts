import { computed } from '@preact/signals';
import { focusOf } from '../model/focus';
import { accountId } from './account';
import { board, cardsInOrder } from './board';
import { shownRelease } from './filter';

export const focus = computed(() =>
  focusOf(board.value, cardsInOrder.value, accountId(), shownRelease.value),
);
