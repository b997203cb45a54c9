import { me } from '../device/account';
import { board } from '../sync/board';
import { about, base, make } from '../sync/make';

/** Whether who is signed in may change members and the project itself. */
export const isOwner = () => board.value.members[me.value?.account.id ?? '']?.role === 'owner';

const putAway = (archived: boolean) =>
  make(
    { method: 'POST', path: `${base()}/${archived ? 'archive' : 'restore'}` },
    about(archived ? 'archived' : 'restored', 'project', board.value.project?.name ?? ''),
    { what: 'project', fields: { archived } },
  );

/** Puts the open project out of the way; it stays as it is. */
export const archiveProject = () => putAway(true);
export const restoreProject = () => putAway(false);
