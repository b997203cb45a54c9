import { readPage } from '../api/page';
import type { Activity } from '../api/types';
import { openProject } from '../device/openProject';

/** What happened in the open project, newest first. Needs a connection. */
export const projectActivity = (cursor?: string) =>
  readPage<Activity>(`/api/projects/${openProject.value}/activity`, { cursor });
