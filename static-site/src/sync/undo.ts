import { computed } from '@preact/signals';
import { openProject } from '../device/openProject';
import { crossings, needingReason } from '../model/scope';
import { askReason } from './askReason';
import { board } from './board';
import { discardIfUnsent, enqueue } from './outbox';
import { changes } from './queue';
import { swapEffects } from './submit';
import { addUndoEntry, removeUndoEntries, undoEntries } from './undoEntries';

const last = computed(() => {
  const here = undoEntries.value.filter(({ project }) => project === openProject.value);
  return here.findLast(({ id }) => !changes.value.find((change) => change.id === id)?.refused);
});

/** What `undoLast` would take back. */
export const undoable = computed(() => last.value?.about);

/** kept: it needed a reason, and none was given. */
export type Undoing = 'done' | 'nothing' | 'kept';

/** Takes back one's last change: here, when it was never sent, else by asking the server. */
export async function undoLast(): Promise<Undoing> {
  const entry = last.value;
  if (!entry) return 'nothing';
  removeUndoEntries([entry.id]);
  const waiting = changes.value.find(({ id }) => id === entry.id);
  if (waiting && (await discardIfUnsent(waiting))) return 'done';
  const { project, about, inverse } = entry;
  const wanting = needingReason(crossings(board.value, inverse));
  const reason = wanting.length > 0 ? await askReason(wanting) : undefined;
  if (wanting.length > 0 && !reason) {
    addUndoEntry(entry);
    return 'kept';
  }
  await enqueue({
    project,
    method: 'POST',
    path: `/api/projects/${project}/undo`,
    body: { change: entry.id, ...(reason ? { reason } : {}) },
    effects: [...inverse, ...(reason ? swapEffects(wanting, reason) : [])],
    about: { ...about, verb: 'undone' },
  });
  return 'done';
}
