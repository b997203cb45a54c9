import { effect, signal } from '@preact/signals';
import type { About } from '../outbox/change';
import { undoable, undoLast } from '../outbox/undo';
import { onAccountChange } from '../store/account';
import { keptByShipped } from '../store/scope';
import { text } from '../text/en';

const shownFor = 8_000;
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

/** What is said for a moment; `undo`: with a way to take it back. */
export const toast = signal<{ words: string; undo?: boolean } | undefined>(undefined);
onAccountChange(() => {
  toast.value = undefined;
});
let ending: ReturnType<typeof setTimeout> | undefined;

export function say(words: string, undo = false): void {
  toast.value = { words, undo };
  resume();
}

/** As long as one looks at it or is about to press it, it stays. */
export const hold = () => clearTimeout(ending);
export function resume(): void {
  hold();
  ending = setTimeout(() => {
    toast.value = undefined;
  }, shownFor);
}

export async function takeBack(): Promise<void> {
  const about = undoable.peek();
  const undoing = await undoLast();
  if (undoing === 'done' && about) say(text.undone(text.did(about)));
  else if (undoing === 'nothing') say(text.nothingToUndo);
}

const seen = new WeakSet<About>();
effect(() => {
  const about = undoable.value;
  if (!about || seen.has(about)) return;
  seen.add(about);
  if (offered.has(about.verb) || about.count > 1) say(text.did(about), true);
});

effect(() => {
  const shipped = keptByShipped.value;
  if (shipped) say(text.keptByShipped(shipped.name));
});

/** Ctrl or ⌘ with Z, but where one types: there it is the browser's. */
addEventListener('keydown', (event: KeyboardEvent) => {
  const typing = (event.target as Element | null)?.closest?.('input:not([type=checkbox]), textarea, select');
  if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing) return;
  event.preventDefault();
  void takeBack();
});
