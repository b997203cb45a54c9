import { call, problemOf } from '../api/client';
import { save } from '../api/save';
import type { Download, ExportFormat, Problem } from '../api/types';
import { projectPath } from '../sync/submit';

/** Has the server make a file of the open project, and the browser save it. */
export const exportProject = (format: ExportFormat): Promise<Problem | undefined> =>
  saved(`${projectPath()}/exports`, { format });

/** The same with everything about the account. */
export const exportAccount = (): Promise<Problem | undefined> => saved('/api/me/exports');

async function saved(path: string, wanted?: object): Promise<Problem | undefined> {
  const answer = await call<Download>('POST', path, wanted);
  if (answer.ok) save(answer.value.url);
  return problemOf(answer);
}
