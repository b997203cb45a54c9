import { isJson, problemOf, unreachable } from './answer';
import { backoff } from './backoff';
import { watchSession } from './notSignedIn';
import { isBriefOutage } from './transient';
import type { Problem } from './types';

export type Result<T> =
  | { ok: true; value: T; etag?: string; status: number }
  | { ok: false; problem: Problem };

/** The problem of a call, if it has one. */
export const failureOf = (result: Result<unknown>): Problem | undefined =>
  result.ok ? undefined : result.problem;

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Nothing crosses the API for longer than 25 s; slower is lost. */
const timeout = 30_000;
/** How often a read is sent before its failure is returned. */
const mostAsks = 3;
/** Longer waits are left to the caller. */
const longestWait = 3000;

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

/** Half a character, as the cut name of a file may end with, is no text: the server would refuse it for ever. */
const wellFormed = (_: string, value: unknown) =>
  typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value;

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
      body: body === undefined ? undefined : JSON.stringify(body, wellFormed),
      // copies are the store's, which forgets them when the session ends; the browser's cache would not
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    const { status, headers: answered } = response;
    if (status === 304 || status === 204) return { ok: true, value: undefined as T, status };
    const contentType = answered.get('Content-Type');
    if (response.ok && isJson(contentType)) {
      const value = (await response.json()) as T;
      return { ok: true, value, etag: answered.get('ETag') ?? undefined, status };
    }
    // what redirects is a page to sign in to something: the API never does
    const problem = problemOf(
      response.type === 'opaqueredirect'
        ? { status, contentType: 'text/html', body: undefined }
        : { status, contentType, body: await jsonOf(response) },
    );
    return { ok: false, problem: { ...problem, retryAfter: retryAfter(answered) } };
  } catch {
    // no answer, or not all of one: whether the server acted on the request is not known
    return { ok: false, problem: unreachable };
  }
}

/** The body of a response, where it is JSON. */
async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

/** RFC 9110 §10.2.3: seconds or a date. */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('Retry-After');
  if (!value) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
