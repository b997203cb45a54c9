import { readPage } from '../api/page';
import type { Card } from '../api/types';
import { openProject } from '../device/openProject';

/** Cards that were taken off the board, the newest numbers first. Needs a connection. */
export const archivedCards = (cursor?: string) =>
  readPage<Card>(`/api/projects/${openProject.value}/cards/archived`, { cursor });
