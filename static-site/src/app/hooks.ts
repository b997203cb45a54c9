import { showReasonSheet } from '../components/asking';
import { offerUndo } from '../components/undoToast';
import { board } from '../store/board';
import { waits } from '../store/inbox';
import { registerSelectable } from '../store/selection';

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
