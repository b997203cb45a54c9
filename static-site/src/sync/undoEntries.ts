import { signal } from '@preact/signals';
import type { About, Effect } from '../model/change';

export interface UndoEntry {
  id: string;
  project: string;
  about: About;
  /** What takes its effects back. */
  inverse: Effect[];
}

const mostEntries = 50;
/** What was changed here since the page was opened, the latest last. */
export const undoEntries = signal<UndoEntry[]>([]);
/** Neither a project nor its members have an undo on the server, nor has what locks a release. */
const kindsWithoutUndo = new Set<About['kind']>(['project', 'member']);
const verbsWithoutUndo = new Set<About['verb']>(['locked', 'unlocked', 'shipped']);

export function addUndoEntry(entry: UndoEntry): void {
  if (kindsWithoutUndo.has(entry.about.kind) || verbsWithoutUndo.has(entry.about.verb)) return;
  // an edit that joined an earlier one is taken back with it, to what was before both
  const first = undoEntries.value.find(({ id }) => id === entry.id);
  const rest = undoEntries.value.filter(({ id }) => id !== entry.id);
  undoEntries.value = [...rest, first ? { ...first, about: entry.about } : entry].slice(-mostEntries);
}

/** These were given up: there is nothing to take back. */
export function removeUndoEntries(ids: string[]): void {
  undoEntries.value = undoEntries.value.filter(({ id }) => !ids.includes(id));
}

export function changeUndoEntryId(from: string, to: string): void {
  undoEntries.value = undoEntries.value.map((entry) => (entry.id === from ? { ...entry, id: to } : entry));
}

export function clearUndoEntries(): void {
  undoEntries.value = [];
}
