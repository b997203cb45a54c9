import { offerUndo } from '../changes/undoToast';
import { waits } from '../inbox/inbox';
import { showReasonSheet } from '../release/asking';
import { board } from '../sync/board';
import { registerSelectable } from '../ui/selection';

/** What lower floors leave open for upper ones. Once, at start. */
export function registerHooks(): void {
  registerSelectable(isOnBoard);
  registerSelectable((id) => waits(board.value.suggestions[id]));
  showReasonSheet();
  offerUndo();
}

const isOnBoard = (id: string) => {
  const card = board.value.cards[id];
  return card !== undefined && !card.archived;
};
