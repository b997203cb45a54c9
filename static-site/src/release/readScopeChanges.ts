import { readPage } from '../api/page';
import type { ScopeChange } from '../api/types';
import { openProject } from '../device/openProject';

/** What entered and left a release while it was locked, newest first. Needs a connection. */
export const scopeChanges = (release: string, cursor?: string) =>
  readPage<ScopeChange>(`/api/projects/${openProject.value}/releases/${release}/scope-changes`, { cursor });
