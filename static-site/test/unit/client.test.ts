import { expect, test, vi } from 'vitest';
import { call } from '../../src/api/client';

const answering = (status: number, body: string, headers: Record<string, string> = {}) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers }));

test('a problem comes back as the server told it, with how long it asks to wait', async () => {
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

test('no answer, or half of one, is no connection', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('failed to fetch');
  });
  expect(await call('GET', '/')).toMatchObject({ ok: false, problem: { status: 0 } });
  answering(200, '{"revision": 1');
  expect(await call('GET', '/')).toMatchObject({ ok: false, problem: { status: 0 } });
});
