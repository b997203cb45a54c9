import { computed } from '@preact/signals';
import { accountId } from '../device/account';
import { openProject } from '../device/openProject';
import type { Mirror } from '../model/mirror';
import { createOverlay } from '../model/overlay';
import { mirror } from './copies';
import { changes } from './queue';

const laid = computed(
  (
    (lay) => () =>
      lay(
        mirror.value,
        changes.value.filter((change) => change.project === openProject.value),
      )
  )(createOverlay()),
);

/** The open project as the user sees it: the mirror with unsent changes applied. */
export const board = computed<Mirror>(() => laid.value.mirror);
/** Its cards that are not archived, in the order of their ranks. */
export const cardsInOrder = computed(() => laid.value.order.filter((card) => !card.archived));
export const canEdit = computed(
  () => (board.value.members[accountId() ?? '']?.role ?? 'viewer') !== 'viewer',
);
