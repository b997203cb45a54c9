import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Result } from '../../src/api/client';
import type { Problem } from '../../src/api/types';
import type { TabMessage } from '../../src/device/tabs';
import type { Server } from './server';

for (const name of ['addEventListener', 'removeEventListener']) vi.stubGlobal(name, () => undefined);
vi.stubGlobal('navigator', { ...globalThis.navigator, onLine: true, storage: undefined });

export const turn = () => new Promise<void>((done) => setImmediate(done));

/** Waits until something is so; says what was missing when it never is. */
export async function until(so: () => boolean, what = String(so)): Promise<void> {
  const end = Date.now() + 20_000;
  while (!so()) {
    if (Date.now() > end) throw new Error(`never so: ${what}`);
    await turn();
  }
}

type Fault =
  | 'offline'
  | 'request lost'
  | 'answer lost'
  | 'proxy 401'
  | 'proxy 404'
  | 'gateway 500'
  | 401
  | 429
  | 500
  | 503
  | undefined;

/** A browser: what its tabs share, a connection, a cookie. */
export class Browser {
  /** Whose session the browser has; '' without one. */
  cookie = 'ann';
  online = true;
  /** What goes wrong with the next request. */
  fault: (path: string) => Fault = () => undefined;
  readonly tabs = new Set<Tab>();
  /** Everything that reached the server, in order. */
  readonly requests: string[] = [];
  readonly pauses: { most: number; least: number }[] = [];
  private locks = new Map<string, Promise<void>>();

  constructor(readonly server: Server) {
    this.clear();
  }

  /** An empty disk. */
  clear(): void {
    vi.stubGlobal('indexedDB', new IDBFactory());
  }

  async open(): Promise<Tab> {
    const tab = new Tab(this);
    this.tabs.add(tab);
    await tab.load();
    return tab;
  }

  async alone(tab: Tab, name: string, work: () => Promise<void>): Promise<void> {
    const before = this.locks.get(name) ?? Promise.resolve();
    const mine = before.then(() => (tab.dead ? undefined : Promise.race([work(), tab.death])));
    this.locks.set(
      name,
      mine.catch(() => undefined),
    );
    await mine;
  }

  async answer(tab: Tab, method: string, path: string, body: unknown, headers: Record<string, string>) {
    await turn();
    const fault = this.online ? this.fault(path) : 'offline';
    if (fault === 'offline' || fault === 'request lost') return failed(0);
    if (fault === 'proxy 401') return intercepted(401);
    if (fault === 'proxy 404') return intercepted(404);
    if (fault === 'gateway 500') return intercepted(500);
    if (fault === 500) return broken;
    if (fault === 401) return notSignedIn;
    if (typeof fault === 'number') {
      const { ok, problem } = failed(fault);
      return { ok, problem: { ...problem, retryAfter: fault === 429 ? 7000 : undefined } };
    }
    const copy = body === undefined ? undefined : JSON.parse(JSON.stringify(body));
    this.requests.push(`${method} ${path}`);
    const before = this.cookie;
    const { status, body: answered, cookie } = this.server.answer(before, method, path, copy, headers);
    if (cookie !== undefined) this.cookie = cookie;
    await turn();
    if (fault === 'answer lost') return failed(0);
    if (tab.dead) return await new Promise<never>(() => undefined);
    return status >= 400
      ? { ok: false as const, problem: answered as Problem }
      : { ok: true as const, value: answered, status };
  }
}

const failed = (status: number) => ({
  ok: false as const,
  problem: { type: 'about:blank', title: `Answer ${status}`, status } as Problem,
});

/** Something answered in place of the API. */
const intercepted = (status: number) => ({
  ok: false as const,
  problem: {
    type: 'urn:scopekeeper:problem:unreachable',
    title: 'No connection',
    status: 0,
    answered: { status, page: false },
  } as Problem,
});

/** The API failed and says so. */
const broken = {
  ok: false as const,
  problem: { type: 'urn:scopekeeper:problem:internal', title: 'Our fault', status: 500 } as Problem,
};

const notSignedIn = {
  ok: false as const,
  problem: { type: 'urn:scopekeeper:problem:not-signed-in', title: 'Sign in first', status: 401 } as Problem,
};

/** What pages show of the account and the open project. */
const loadStore = async () => ({
  ...(await import('../../src/device/account')),
  ...(await import('../../src/device/database')),
  ...(await import('../../src/device/openProject')),
  ...(await import('../../src/sync/board')),
  ...(await import('../../src/sync/projectList')),
  ...(await import('../../src/sync/refresh')),
  ...(await import('../../src/sync/session')),
  ...(await import('../../src/sync/live')),
  ...(await import('../../src/sync/queue')),
});

/** What pages can do to the open project. */
const loadActions = async () => ({
  ...(await import('../../src/card/attachmentChanges')),
  ...(await import('../../src/card/cardChanges')),
  ...(await import('../../src/release/releaseChanges')),
  ...(await import('../../src/project/structure')),
  ...(await import('../../src/inbox/suggestionChanges')),
  ...(await import('../../src/card/templates')),
  ...(await import('../../src/card/textChanges')),
});

/** A page of the site in a browser, with modules of its own. */
export class Tab {
  dead = false;
  private die: () => void = () => undefined;
  readonly death = new Promise<void>((done) => {
    this.die = done;
  });
  private readonly ears: ((news: TabMessage) => void)[] = [];
  store!: Awaited<ReturnType<typeof loadStore>>;
  act!: Awaited<ReturnType<typeof loadActions>>;
  outbox!: typeof import('../../src/sync/outbox');
  queue!: typeof import('../../src/sync/queue');
  undo!: typeof import('../../src/sync/undo');
  detail!: typeof import('../../src/sync/detail');
  sender!: typeof import('../../src/sync/sender');
  copies!: typeof import('../../src/sync/copies');
  session!: typeof import('../../src/sync/session');
  kept!: typeof import('../../src/device/keptChanges');
  signOut!: typeof import('../../src/sync/signOut');

  constructor(readonly browser: Browser) {}

  /** Loads the site and shows the project, as main.tsx does. */
  async load(): Promise<void> {
    vi.resetModules();
    const { browser } = this;
    const dead = () => this.dead;
    const call = async (
      method: string,
      path: string,
      body?: unknown,
      headers = {},
    ): Promise<Result<unknown>> => {
      const result = await browser.answer(this, method, path, body, headers);
      if (!result.ok) watchSession(result.problem);
      return result;
    };
    const { watchSession } = await import('../../src/api/notSignedIn');
    vi.doMock('../../src/api/client', () => ({ call }));
    vi.doMock('../../src/device/tabs', () => ({
      withLock: (name: string, work: () => Promise<void>) => browser.alone(this, name, work),
      listen: (heard: (news: TabMessage) => void) => this.ears.push(heard),
      broadcast: (news: TabMessage) => {
        for (const tab of browser.tabs) if (tab !== this && !dead()) tab.hear(structuredClone(news));
      },
    }));
    vi.doMock('../../src/api/backoff', () => ({
      backoff: (failures: number) => failures,
      createPause: () => ({
        wake: () => undefined,
        pause: async (most: number, least = 0) => {
          browser.pauses.push({ most, least });
          await new Promise((done) => setTimeout(done, 1));
          if (dead()) await new Promise(() => undefined);
        },
      }),
    }));
    this.store = await loadStore();
    this.act = await loadActions();
    this.outbox = await import('../../src/sync/outbox');
    this.queue = await import('../../src/sync/queue');
    this.undo = await import('../../src/sync/undo');
    this.detail = await import('../../src/sync/detail');
    this.sender = await import('../../src/sync/sender');
    this.copies = await import('../../src/sync/copies');
    this.session = await import('../../src/sync/session');
    this.kept = await import('../../src/device/keptChanges');
    this.signOut = await import('../../src/sync/signOut');
    await this.store.findSession();
    await this.begin();
  }

  /** What happens once somebody is signed in. */
  async begin(): Promise<void> {
    if (!this.store.me.value) return;
    await this.sender.openOutbox();
    await this.store.showProject('p');
  }

  private hear(news: TabMessage): void {
    setImmediate(() => {
      if (!this.dead) for (const ear of this.ears) ear(news);
    });
  }

  /** The page is gone, in the middle of whatever it did. */
  crash(): void {
    this.dead = true;
    this.die();
    this.browser.tabs.delete(this);
  }

  async settled(): Promise<void> {
    await until(
      () => this.queue.waiting.value.length === 0,
      `sent: ${this.queue.waiting.value.length} are waiting`,
    );
  }
}
