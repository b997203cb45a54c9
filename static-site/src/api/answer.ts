import type { Problem } from './types';

/** Nothing answered, or not all of an answer arrived. */
export const unreachable: Problem = {
  type: 'urn:scopekeeper:problem:unreachable',
  title: 'No connection',
  status: 0,
  detail: 'The server could not be reached. What you typed is kept; try again when you are connected.',
};

/** What is known of an HTTP response. */
export interface Answer {
  status: number;
  contentType: string | null;
  /** From JSON, where it was that. */
  body: unknown;
}

/**
 * The problem of a response. Only a problem document (RFC 9457 §3) with a request id is from the API. Everything else
 * is from something in between, such as a gateway, a proxy or a network's page to sign in: the API was not reached.
 */
export function problemOf({ status, contentType, body }: Answer): Problem {
  if (isProblem(contentType) && isOurs(body)) return { ...body, status };
  return {
    ...unreachable,
    detail: 'Something between you and the server answered. What you typed is kept; try again later.',
    answered: { status, page: /^text\/html\b/i.test(contentType ?? '') },
  };
}

/** Whether a response that succeeded is from the API, which answers in JSON. */
export const isJson = (contentType: string | null) => /^application\/json\b/i.test(contentType ?? '');

const isProblem = (contentType: string | null) =>
  /^application\/problem\+json\s*(;|$)/i.test(contentType ?? '');

function isOurs(body: unknown): body is Problem {
  const { type, requestId } = (body ?? {}) as Partial<Record<keyof Problem, unknown>>;
  return typeof type === 'string' && typeof requestId === 'string';
}
