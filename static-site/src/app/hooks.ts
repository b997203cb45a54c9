import { offerUndo } from '../changes/undoToast';
import { needsTriage } from '../inbox/suggestions';
import { showReasonSheet } from '../release/reasonSheet';
import { board } from '../sync/board';
import { whenPartMissing } from '../ui/lazy';
import { registerSelectable } from '../ui/selection';
import { reloadForMissingPart } from './missingPart';

/** Registers upper floors with the hooks of lower ones. Call once at start. */
export function registerHooks(): void {
  registerSelectable(isOnBoard);
  registerSelectable((id) => needsTriage(board.value.suggestions[id]));
  showReasonSheet();
  offerUndo();
  whenPartMissing(reloadForMissingPart);
}

const isOnBoard = (id: string) => {
  const card = board.value.cards[id];
  return card !== undefined && !card.archived;
};
