import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Subscriber, subscribe } from '../../src/sync/subscribe';
import { turn, until } from './tab';

vi.mock('../../src/api/backoff', () => ({
  backoff: () => 0,
  createPause: () => ({ wake: () => undefined, pause: () => new Promise((done) => setTimeout(done, 0)) }),
}));

let stop: () => void = () => undefined;
let asked = 0;
let lost = 0;
const ear: Subscriber = {
  changed: () => {
    asked++;
  },
  lost: () => {
    lost++;
  },
};

beforeEach(() => {
  asked = 0;
  lost = 0;
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

type Said = string | number | Error;
let looks = 0;

/** A beacon that says one after the other, and the last of them from then on. */
function beacon(...said: Said[]): void {
  looks = 0;
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    expect(init).toMatchObject({ credentials: 'omit', cache: 'no-store' });
    const now = said[Math.min(looks++, said.length - 1)] as Said;
    if (now instanceof Error) throw now;
    return typeof now === 'number' ? new Response('', { status: now }) : new Response(now);
  });
  stop = subscribe({ kind: 'beacon', url: '/beacons/x' }, 41, ear);
}

test('a beacon is asked about when its number differs from the one before, whichever is larger', async () => {
  beacon('41', '43', '43', '42', '42');
  await until(() => looks > 5);
  expect(asked).toBe(2);
});

test('a beacon that was never written says nothing, and is no failure', async () => {
  beacon(403, 404, 403, 404, 403, '42');
  await until(() => looks > 6);
  expect([asked, lost]).toEqual([1, 0]);
});

test('only a small decimal number counts: anything else is a beacon that cannot be read', async () => {
  for (const nonsense of [
    '<html>Sign in</html>',
    '',
    '-1',
    '0',
    '4.2',
    '1e3',
    ' 42',
    '9'.repeat(16),
    500,
    302,
  ]) {
    lost = 0;
    beacon(nonsense);
    await until(() => lost === 1, `lost by ${nonsense}`);
    for (let i = 0; i < 20; i++) await turn();
    expect([asked, looks]).toEqual([0, 3]);
  }
});

test('a beacon that fails now and then is still heard', async () => {
  const down = new TypeError('failed to fetch');
  beacon(down, 503, '41', down, 500, '42');
  await until(() => looks > 6);
  expect([asked, lost]).toEqual([1, 0]);
});

test('nothing is read of a beacon any more once nobody listens', async () => {
  beacon('41', '42');
  await until(() => asked === 1);
  stop();
  const before = looks;
  for (let i = 0; i < 50; i++) await turn();
  expect(looks).toBe(before);
});

class Stream {
  static all: Stream[] = [];
  onmessage: ((message: { data: unknown }) => void) | undefined;
  onerror: (() => void) | undefined;
  closed = false;
  constructor(readonly url: string) {
    Stream.all.push(this);
  }
  close(): void {
    this.closed = true;
  }
}

function events(): void {
  Stream.all = [];
  vi.stubGlobal('EventSource', Stream);
  stop = subscribe({ kind: 'events', url: '/api/projects/p/events' }, 41, ear);
}

test('a stream is asked about at each new number', () => {
  events();
  const [stream] = Stream.all;
  for (const data of ['41', '42', '42', 'nonsense', '44']) stream?.onmessage?.({ data });
  expect([asked, stream?.url]).toEqual([2, '/api/projects/p/events']);
  stop();
  expect(stream?.closed).toBe(true);
});

test('a stream that ends is opened again, and given up when it never begins', async () => {
  events();
  Stream.all[0]?.onmessage?.({ data: '41' });
  Stream.all[0]?.onerror?.();
  expect(asked, 'it may have ended because the account may not see the project any more').toBe(1);
  for (const n of [1, 2]) {
    await until(() => Stream.all.length === n + 1);
    expect(lost).toBe(0);
    Stream.all[n]?.onerror?.();
  }
  for (let i = 0; i < 20; i++) await turn();
  expect([lost, Stream.all.length]).toEqual([1, 3]);
  expect(Stream.all.every(({ closed }) => closed)).toBe(true);
});

test('a stream that something on its way holds up counts as failed', async () => {
  vi.useFakeTimers();
  try {
    events();
    for (let n = 0; n < 3; n++) await vi.advanceTimersByTimeAsync(11_000);
    expect(lost).toBe(1);
  } finally {
    vi.useRealTimers();
  }
});
