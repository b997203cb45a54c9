import { isJson, problemOf, unreachable } from './answer';
import type { Result } from './client';
import { watchSession } from './notSignedIn';
import { transmit } from './transmit';

/** Like `call`, for a large body; reports progress. */
export async function upload<T>(
  path: string,
  body: Blob,
  headers: Record<string, string>,
  sent: (share: number) => void,
): Promise<Result<T>> {
  const became = await transmit('POST', path, body, headers, sent);
  if ('ended' in became) return { ok: false, problem: unreachable };
  const { status, response: answer } = became.answer;
  const contentType = became.answer.getResponseHeader('Content-Type');
  if (status >= 200 && status < 300 && isJson(contentType)) return { ok: true, value: answer as T, status };
  const problem = problemOf({ status, contentType, body: answer });
  watchSession(problem);
  return { ok: false, problem };
}
