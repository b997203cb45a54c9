import { backoff } from './backoff';
import { watchSession } from './notSignedIn';
import { isBriefOutage } from './transient';
import type { Problem } from './types';

export type Result<T> =
  | { ok: true; value: T; etag?: string; status: number }
  | { ok: false; problem: Problem };

/** The problem of a call, if it has one. */
export const problemOf = (result: Result<unknown>): Problem | undefined =>
  result.ok ? undefined : result.problem;

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Nothing crosses the API for longer than 25 s; slower is lost. */
const timeout = 30_000;
/** How often a read is sent before its failure is returned. */
const mostAsks = 3;
/** Longer waits are left to the caller. */
const longestWait = 3000;

export const unreachable: Problem = {
  type: 'urn:scopekeeper:problem:unreachable',
  title: 'No connection',
  status: 0,
  detail: 'The server could not be reached. What you typed is kept; try again when you are connected.',
};

/** Calls the API. Never throws: failures are returned as problems. Reads are retried first. */
export async function call<T>(
  method: Method,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Result<T>> {
  let result = await send<T>(method, path, body, headers);
  for (let asks = 1; method === 'GET' && asks < mostAsks; asks++) {
    const wait = pauseBefore(result, asks);
    if (wait === undefined) break;
    await new Promise((done) => setTimeout(done, wait));
    result = await send<T>(method, path, body, headers);
  }
  if (!result.ok) watchSession(result.problem);
  return result;
}

/** How long to wait before the next try; undefined: do not retry. */
function pauseBefore(result: Result<unknown>, asks: number): number | undefined {
  if (result.ok || !isBriefOutage(result.problem)) return undefined;
  const { retryAfter = 0 } = result.problem;
  return retryAfter > longestWait ? undefined : Math.max(retryAfter, backoff(asks));
}

async function send<T>(
  method: Method,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Result<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      // copies are the store's, which forgets them when the session ends; the browser's cache would not
      cache: 'no-store',
      signal: AbortSignal.timeout(timeout),
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

async function problem(response: Response): Promise<Problem> {
  const { status, statusText, headers } = response;
  const body = isProblem(headers.get('Content-Type')) ? ((await response.json()) as Problem) : undefined;
  return problemOr(body, status, statusText);
}

/** Whether a response is a problem of the API (RFC 9457 §3), not one of a proxy. */
export const isProblem = (contentType: string | null) =>
  /^application\/problem\+json\s*(;|$)/i.test(contentType ?? '');

/** The problem that the API reported, or a generic one when a proxy answered. */
export function problemOr(body: Problem | undefined, status: number, statusText: string): Problem {
  return body
    ? { ...body, status }
    : { type: 'about:blank', title: statusText || `Answer ${status}`, status };
}

/** RFC 9110 §10.2.3: seconds or a date. */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('Retry-After');
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
