import { computed } from '@preact/signals';
import type { Suggestion } from '../api/types';
import { board } from '../sync/board';
import { selected, selecting } from '../ui/selection';
import { current } from './inbox';

/** The suggestions that an answer is for: those that are selected, else the one that is taken up. */
export const answering = computed<Suggestion[]>(() => {
  if (!selecting.value) return current.value ? [current.value] : [];
  return [...selected.value].flatMap((id) => board.value.suggestions[id] ?? []);
});
