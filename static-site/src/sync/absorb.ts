import { batch } from '@preact/signals';
import type { Delta } from '../api/types';
import { openProject } from '../device/openProject';
import { tell } from '../device/tabs';
import type { Change } from '../model/change';
import { emptyMirror, merge } from '../model/mirror';
import { copying, copyOf, mirror } from './copies';
import { details, taken } from './details';
import { replace } from './keeping';

/** Takes in what the server answered to a change: the copy changes and the change leaves the queue, both or neither. */
export async function absorb(change: Change, delta: Delta): Promise<void> {
  const { account, project } = change;
  const told = await taken(change);
  const elsewhere = openProject.value === project ? undefined : await copyOf(account, project);
  const open = openProject.value === project;
  const before = open ? mirror.value : (elsewhere ?? emptyMirror);
  const next = merge(before, delta);
  const copies = before.revision ? copying(account, project, before, next, delta) : [];
  tell({ kind: 'delta', account, project, delta });
  let written: Promise<void> | undefined;
  batch(() => {
    if (open) mirror.value = next;
    details.value = { ...details.value, ...told.texts };
    written = replace([[change, undefined]], [...copies, ...told.writes]);
  });
  await written;
}
