import { expect, test, vi } from 'vitest';
import { call } from '../../src/api/client';

vi.mock('../../src/api/backoff', () => ({ backoff: () => 0 }));

const answering = (status: number, body: string, headers: Record<string, string> = {}) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers }));

test('a problem comes back as the server sent it, with how long it asks to wait', async () => {
  answering(429, '{"type":"t","title":"Too many","status":429,"requestId":"r"}', {
    'Content-Type': 'application/problem+json',
    'Retry-After': '7',
  });
  expect(await call('GET', '/')).toEqual({
    ok: false,
    problem: { type: 't', title: 'Too many', status: 429, requestId: 'r', retryAfter: 7000 },
  });
});

const html = { 'Content-Type': 'text/html; charset=utf-8' };
const json = { 'Content-Type': 'application/json' };
const document = { 'Content-Type': 'application/problem+json' };

test('whatever something else answers in place of the API, the API was not reached', async () => {
  for (const [status, body, headers, page] of [
    [503, '<h1>Service Unavailable</h1>', html, true],
    [503, '{"message":"Service Unavailable"}', json, false],
    [429, '{"message":"Too Many Requests"}', json, false],
    [404, '{"message":"Not Found"}', json, false],
    [404, 'no such backend', { 'Content-Type': 'text/plain' }, false],
    [403, '<h1>Forbidden</h1>', html, true],
    [401, '{"type":"urn:scopekeeper:problem:not-signed-in","title":"Sign in","status":401}', document, false],
    [500, '{"status":500}', document, false],
    [500, 'null', document, false],
    [200, '<form>Sign in to the network</form>', html, true],
    [200, 'OK', {}, false],
  ] as const) {
    answering(status, body, headers);
    expect(await call('POST', '/')).toMatchObject({
      ok: false,
      problem: {
        type: 'urn:scopekeeper:problem:unreachable',
        status: 0,
        answered: { status, page },
      },
    });
  }
});

test('a redirect leads to a page of somebody else, and is not followed', async () => {
  const asked = vi.fn(async (_path: string, _how: RequestInit) => {
    const answer = Response.error();
    Object.defineProperty(answer, 'type', { value: 'opaqueredirect' });
    return answer;
  });
  vi.stubGlobal('fetch', asked);
  expect(await call('POST', '/')).toMatchObject({
    ok: false,
    problem: { status: 0, answered: { page: true } },
  });
  expect(asked.mock.calls[0]?.[1].redirect).toBe('manual');
});

const problemOf = (status: number, type = 'urn:scopekeeper:problem:x') =>
  new Response(JSON.stringify({ type, title: 'No', status, requestId: 'r' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
const gateway = () => new Response('{"message":"Internal Server Error"}', { status: 500 });

/** Answers in turn; each request that is sent is counted. */
function inTurn(...answers: (() => Response)[]): { sent: number } {
  const count = { sent: 0 };
  vi.stubGlobal('fetch', async () => answers[Math.min(count.sent++, answers.length - 1)]?.());
  return count;
}

test('a read is asked for again while nobody answers for the API, or only for now', async () => {
  for (const passing of [gateway, () => problemOf(503), () => problemOf(429), () => problemOf(504)]) {
    const count = inTurn(passing, passing, () => new Response('{"well":1}', { headers: json }));
    expect(await call('GET', '/')).toMatchObject({ ok: true, value: { well: 1 } });
    expect(count.sent).toBe(3);
  }
  const count = inTurn(gateway);
  expect(await call('GET', '/')).toMatchObject({
    ok: false,
    problem: { status: 0, answered: { status: 500 } },
  });
  expect(count.sent).toBe(3);
});

test('what the API means is returned at once, and a change is never sent again here', async () => {
  for (const [method, answer] of [
    ['GET', () => problemOf(500)],
    ['GET', () => problemOf(404)],
    ['POST', gateway],
    ['PATCH', () => problemOf(503)],
  ] as const) {
    const count = inTurn(answer);
    expect(await call(method, '/')).toMatchObject({ ok: false });
    expect(count.sent).toBe(1);
  }
});

test('no answer, or half of one, is no connection', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('failed to fetch');
  });
  expect(await call('GET', '/')).toMatchObject({ ok: false, problem: { status: 0 } });
  answering(200, '{"revision": 1', json);
  expect(await call('GET', '/')).toMatchObject({ ok: false, problem: { status: 0 } });
});

test('only a problem of the API says that the session has ended', async () => {
  const { whenNotSignedIn } = await import('../../src/api/notSignedIn');
  const heard = vi.fn();
  whenNotSignedIn(heard);
  const problemOf =
    '{"type":"urn:scopekeeper:problem:not-signed-in","title":"Sign in first","status":401,"requestId":"r"}';
  const wrong =
    '{"type":"urn:scopekeeper:problem:wrong-credentials","title":"Wrong","status":401,"requestId":"r"}';
  const problem = { 'Content-Type': 'application/problem+json' };
  for (const [status, body, headers] of [
    [401, problemOf, { 'Content-Type': 'application/json' }],
    [401, problemOf, { 'Content-Type': 'text/html' }],
    [401, '<h1>Sign in to the network</h1>', { 'Content-Type': 'text/html' }],
    [407, problemOf, problem],
    [401, wrong, problem],
  ] as const) {
    answering(status, body, headers);
    expect(await call('GET', '/')).toMatchObject({ ok: false });
  }
  expect(heard).not.toHaveBeenCalled();
  answering(401, problemOf, problem);
  await call('GET', '/');
  expect(heard).toHaveBeenCalledOnce();
});
