import { effect } from '@preact/signals';
import type { About } from '../model/change';
import { refusedByShipped } from '../sync/askReason';
import { undoable, undoLast } from '../sync/undo';
import { changeSummary } from '../text/changeSummary';
import { text } from '../text/en';
import { shortcutKey } from '../ui/keys';
import { showToast } from '../ui/toasts';

/** Of these one may want to take back at once; typing and ticking are taken back by doing the opposite. */
const offered = new Set<About['verb']>([
  'archived',
  'restored',
  'moved',
  'removed',
  'accepted',
  'parked',
  'merged',
  'rejected',
  'reopened',
]);

async function undo(): Promise<void> {
  const about = undoable.peek();
  const undoing = await undoLast();
  if (undoing === 'done' && about) showToast(text.undone(changeSummary(about)));
  else if (undoing === 'nothing') showToast(text.nothingToUndo);
}

const seen = new WeakSet<About>();

/**
 * Says what was changed and offers to undo it; Ctrl or ⌘ with Z does the same. Once, when a project is first shown.
 */
export function offerUndo(): void {
  effect(() => {
    const about = undoable.value;
    if (!about || seen.has(about)) return;
    seen.add(about);
    if (offered.has(about.verb) || about.count > 1)
      showToast(changeSummary(about), { label: text.undo, run: () => void undo() });
  });
  effect(() => {
    const shipped = refusedByShipped.value;
    if (shipped) showToast(text.keptByShipped(shipped.name));
  });
  // where one types, it is the browser's
  addEventListener('keydown', (event: KeyboardEvent) => {
    const typing = (event.target as Element | null)?.closest?.(
      'input:not([type=checkbox]), textarea, select',
    );
    if (shortcutKey(event) !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing) return;
    event.preventDefault();
    void undo();
  });
}
