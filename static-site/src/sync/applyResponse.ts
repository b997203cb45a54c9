import { batch } from '@preact/signals';
import type { Delta } from '../api/types';
import { openProject } from '../device/openProject';
import { broadcast } from '../device/tabs';
import type { Change } from '../model/change';
import { emptyMirror, merge } from '../model/mirror';
import { copyWrites, mirror, readCopy } from './copies';
import { acceptedDetails, details } from './details';
import { replaceChanges } from './queueStorage';

/**
 * Applies the response to a change: merges it into the project in memory and on the device, and removes the change from
 * the queue, in one transaction.
 */
export async function applyResponse(change: Change, delta: Delta): Promise<void> {
  const { account, project } = change;
  const accepted = await acceptedDetails(change);
  const stored = openProject.value === project ? undefined : await readCopy(account, project);
  const open = openProject.value === project;
  const before = open ? mirror.value : (stored ?? emptyMirror);
  const next = merge(before, delta);
  const copies = before.revision ? copyWrites(account, project, before, next, delta) : [];
  broadcast({ kind: 'delta', account, project, delta });
  let written: Promise<void> | undefined;
  batch(() => {
    if (open) mirror.value = next;
    details.value = { ...details.value, ...accepted.texts };
    written = replaceChanges([[change, undefined]], [...copies, ...accepted.writes]);
  });
  await written;
}
