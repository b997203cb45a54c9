import { computed } from '@preact/signals';
import { openProject } from '../device/openProject';
import { crossings, guarded } from '../model/scope';
import { askReason } from './askReason';
import { board } from './board';
import { made, remember, unmake } from './made';
import { swapped } from './make';
import { dropUntried, queue } from './outbox';
import { changes } from './queue';

const last = computed(() => {
  const here = made.value.filter(({ project }) => project === openProject.value);
  return here.findLast(({ id }) => !changes.value.find((change) => change.id === id)?.refused);
});

/** What `undoLast` would take back. */
export const undoable = computed(() => last.value?.about);

/** kept: it needed a reason, and none was given. */
export type Undoing = 'done' | 'nothing' | 'kept';

/** Takes back one's last change: here, when it was never sent, else by asking the server. */
export async function undoLast(): Promise<Undoing> {
  const one = last.value;
  if (!one) return 'nothing';
  unmake([one.id]);
  const waiting = changes.value.find(({ id }) => id === one.id);
  if (waiting && (await dropUntried(waiting))) return 'done';
  const { project, about, back } = one;
  const wanting = guarded(crossings(board.value, back));
  const reason = wanting.length > 0 ? await askReason(wanting) : undefined;
  if (wanting.length > 0 && !reason) {
    remember(one);
    return 'kept';
  }
  await queue({
    project,
    method: 'POST',
    path: `/api/projects/${project}/undo`,
    body: { change: one.id, ...(reason ? { reason } : {}) },
    effects: [...back, ...(reason ? swapped(wanting, reason) : [])],
    about: { ...about, verb: 'undone' },
  });
  return 'done';
}
