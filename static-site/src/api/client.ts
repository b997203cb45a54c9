import type { Problem } from './types';

export type Result<T> =
  | { ok: true; value: T; etag?: string; status: number }
  | { ok: false; problem: Problem };
export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Nothing crosses the API for longer than 25 s; slower is lost. */
const patience = 30_000;

export const unreachable: Problem = {
  type: 'urn:scopekeeper:problem:unreachable',
  title: 'No connection',
  status: 0,
  detail: 'The server could not be reached. What you typed is kept; try again when you are connected.',
};

/** One call to the API. Never throws: what went wrong comes back as a problem. */
export async function call<T>(
  method: Method,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Result<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 304 || response.status === 204)
      return { ok: true, value: undefined as T, status: response.status };
    if (!response.ok)
      return {
        ok: false,
        problem: { ...(await problem(response)), retryAfter: retryAfter(response.headers) },
      };
    const value = (await response.json()) as T;
    return { ok: true, value, etag: response.headers.get('ETag') ?? undefined, status: response.status };
  } catch {
    // no answer, or not all of one: whether the server acted on the request is not known
    return { ok: false, problem: unreachable };
  }
}

/** The problem that the API tells, or one in its place when something between answered. */
async function problem(response: Response): Promise<Problem> {
  const type = response.headers.get('Content-Type') ?? '';
  if (type.includes('json')) return (await response.json()) as Problem;
  const { status, statusText } = response;
  return { type: 'about:blank', title: statusText || `Answer ${status}`, status };
}

/** RFC 9110 §10.2.3: seconds or a date. */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('Retry-After');
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
