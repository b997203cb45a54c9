import { me } from '../device/account';
import { board } from '../sync/board';
import { describe, projectPath, submit } from '../sync/submit';

/** Whether who is signed in may change members and the project itself. */
export const isOwner = () => board.value.members[me.value?.account.id ?? '']?.role === 'owner';

const putAway = (archived: boolean) =>
  submit(
    { method: 'POST', path: `${projectPath()}/${archived ? 'archive' : 'restore'}` },
    describe(archived ? 'archived' : 'restored', 'project', board.value.project?.name ?? ''),
    { what: 'project', fields: { archived } },
  );

/** Puts the open project out of the way; it stays as it is. */
export const archiveProject = () => putAway(true);
export const restoreProject = () => putAway(false);
