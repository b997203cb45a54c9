import { computed } from '@preact/signals';
import { openProject } from '../store/copies';
import { made, unmake } from './made';
import { dropUntried, queue } from './outbox';
import { changes } from './queue';

const last = computed(() => {
  const here = made.value.filter(({ project }) => project === openProject.value);
  return here.findLast(({ id }) => !changes.value.find((change) => change.id === id)?.refused);
});

/** What `undoLast` would take back. */
export const undoable = computed(() => last.value?.about);

/** Takes back one's last change: here, when it was never sent, else by asking the server. */
export async function undoLast(): Promise<boolean> {
  const one = last.value;
  if (!one) return false;
  unmake([one.id]);
  const waiting = changes.value.find(({ id }) => id === one.id);
  if (waiting && (await dropUntried(waiting))) return true;
  const { project, about, back } = one;
  await queue({
    project,
    method: 'POST',
    path: `/api/projects/${project}/undo`,
    body: { change: one.id },
    effects: back,
    about: { ...about, verb: 'undone' },
  });
  return true;
}
