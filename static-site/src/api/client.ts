import type { Problem } from './types';

export type Result<T> =
  | { ok: true; value: T; etag?: string; status: number }
  | { ok: false; problem: Problem };
export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

const unreachable: Problem = {
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
    });
    if (response.status === 304 || response.status === 204)
      return { ok: true, value: undefined as T, status: response.status };
    const answer = await response.json();
    if (!response.ok) return { ok: false, problem: answer as Problem };
    return {
      ok: true,
      value: answer as T,
      etag: response.headers.get('ETag') ?? undefined,
      status: response.status,
    };
  } catch {
    return { ok: false, problem: unreachable };
  }
}
