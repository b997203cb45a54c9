import { computed } from '@preact/signals';
import type { Suggestion } from '../api/types';
import { board } from '../sync/board';
import { selected, selecting } from '../ui/selection';
import { openedSuggestion } from './suggestions';

/** The suggestions that an answer is for: those that are selected, else the one that is taken up. */
export const triageTargets = computed<Suggestion[]>(() => {
  if (!selecting.value) return openedSuggestion.value ? [openedSuggestion.value] : [];
  return [...selected.value].flatMap((id) => board.value.suggestions[id] ?? []);
});
