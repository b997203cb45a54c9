import { expect, test, vi } from 'vitest';
import { call } from '../../src/api/client';

vi.mock('../../src/api/backoff', () => ({ backoff: () => 0 }));

const answering = (status: number, body: string, headers: Record<string, string> = {}) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers }));

test('a problem comes back as the server sent it, with how long it asks to wait', async () => {
  answering(429, '{"type":"t","title":"Too many","status":429}', {
    'Content-Type': 'application/problem+json',
    'Retry-After': '7',
  });
  expect(await call('GET', '/')).toEqual({
    ok: false,
    problem: { type: 't', title: 'Too many', status: 429, retryAfter: 7000 },
  });
});

test('an answer that is not from the API still says its status', async () => {
  answering(503, '<h1>Service Unavailable</h1>', { 'Content-Type': 'text/html' });
  expect(await call('GET', '/')).toMatchObject({ ok: false, problem: { status: 503 } });
});

const problemOf = (status: number, type = 'urn:scopekeeper:problem:x') =>
  new Response(JSON.stringify({ type, title: 'No', status }), {
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
    const count = inTurn(passing, passing, () => new Response('{"well":1}'));
    expect(await call('GET', '/')).toMatchObject({ ok: true, value: { well: 1 } });
    expect(count.sent).toBe(3);
  }
  const count = inTurn(gateway);
  expect(await call('GET', '/')).toMatchObject({ ok: false, problem: { status: 500, type: 'about:blank' } });
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
  answering(200, '{"revision": 1');
  expect(await call('GET', '/')).toMatchObject({ ok: false, problem: { status: 0 } });
});

test('only a problem of the API says that the session has ended', async () => {
  const { whenNotSignedIn } = await import('../../src/api/notSignedIn');
  const heard = vi.fn();
  whenNotSignedIn(heard);
  const problemOf = '{"type":"urn:scopekeeper:problem:not-signed-in","title":"Sign in first","status":401}';
  const wrong = '{"type":"urn:scopekeeper:problem:wrong-credentials","title":"Wrong","status":401}';
  const problem = { 'Content-Type': 'application/problem+json' };
  for (const [status, body, headers] of [
    [401, problemOf, { 'Content-Type': 'application/json' }],
    [401, problemOf, { 'Content-Type': 'text/html' }],
    [401, '<h1>Sign in to the network</h1>', { 'Content-Type': 'text/html' }],
    [407, problemOf, problem],
    [401, wrong, problem],
  ] as const) {
    answering(status, body, headers);
    expect(await call('GET', '/')).toMatchObject({ ok: false, problem: { status } });
  }
  expect(heard).not.toHaveBeenCalled();
  answering(401, problemOf, problem);
  await call('GET', '/');
  expect(heard).toHaveBeenCalledOnce();
});
