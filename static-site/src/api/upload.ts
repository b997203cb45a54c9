import { type Result, unreachable } from './client';
import { transmit } from './transmit';
import type { Problem } from './types';

/** Like `call`, for a body that is large enough to tell how much of it has gone. */
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
  const problem = (response as Problem | null) ?? { type: 'about:blank', title: statusText, status };
  return { ok: false, problem };
}
