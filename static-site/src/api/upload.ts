import { isProblem, problemOr, type Result, unreachable } from './client';
import { watchSession } from './notSignedIn';
import { transmit } from './transmit';
import type { Problem } from './types';

/** Like `call`, for a large body; reports progress. */
export async function upload<T>(
  path: string,
  body: Blob,
  headers: Record<string, string>,
  sent: (share: number) => void,
): Promise<Result<T>> {
  const became = await transmit('POST', path, body, headers, sent);
  if ('ended' in became) return { ok: false, problem: unreachable };
  const { status, statusText, response } = became.answer;
  if (status >= 200 && status < 300) return { ok: true, value: response as T, status };
  const reported = isProblem(became.answer.getResponseHeader('Content-Type')) && (response as Problem | null);
  const problem = problemOr(reported || undefined, status, statusText);
  watchSession(problem);
  return { ok: false, problem };
}
