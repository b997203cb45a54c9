import { computed } from '@preact/signals';
import { shownRelease } from '../board/filter';
import { accountId } from '../device/account';
import { focusOf } from '../model/focus';
import { board, cardsInOrder } from '../sync/board';

export const focus = computed(() =>
  focusOf(board.value, cardsInOrder.value, accountId(), shownRelease.value),
);
