import { call, failureOf } from '../api/client';
import { startDownload } from '../api/startDownload';
import type { Download, ExportFormat, Problem } from '../api/types';
import { projectPath } from '../sync/submit';

/** Has the server make a file of the open project, and the browser save it. */
export const exportProject = (format: ExportFormat): Promise<Problem | undefined> =>
  saved(`${projectPath()}/exports`, { format });

/** The same with everything about the account. */
export const exportAccount = (): Promise<Problem | undefined> => saved('/api/me/exports');

async function saved(path: string, wanted?: object): Promise<Problem | undefined> {
  const answer = await call<Download>('POST', path, wanted);
  if (answer.ok) startDownload(answer.value.url);
  return failureOf(answer);
}
