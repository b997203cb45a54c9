import type { Card, Delta, UpdateSource } from '../../src/api/types';
import { rankBetween } from '../../src/model/ranks';

export interface Reply {
  status: number;
  body?: unknown;
  /** Whose session the browser has from now on. */
  cookie?: string;
}
type Fields = Record<string, unknown>;
type Row = { id: string; revision: number } & Fields;
type Edits = Record<string, { from: unknown; to: unknown }>;
interface Tables {
  cards: Map<string, Row>;
  stages: Map<string, Row>;
  releases: Map<string, Row>;
  checklist: Map<string, Row>;
  comments: Map<string, Row>;
}

class Refused extends Error {
  constructor(
    readonly status: number,
    readonly more: Fields = {},
  ) {
    super(`refused ${status}`);
  }
}

/** The server's rules for changes, in memory: one revision a change, each change once, edits compared field by field. */
export class Server {
  revision = 1;
  /** Changes carried out, by id. */
  readonly applied = new Map<string, { revision: number; request: string; account: string }>();
  /** Every request for a change that arrived, in order. */
  readonly received: { id: string; account: string; request: string }[] = [];
  readonly tables: Tables = {
    cards: new Map(),
    stages: new Map([['s1', { id: 's1', name: 'To do', rank: 'a0', done: false, revision: 1 }]]),
    releases: new Map(),
    checklist: new Map(),
    comments: new Map(),
  };
  readonly removed: { kind: string; id: string; revision: number }[] = [];
  reads = 0;
  /** The source of updates that boards are given. */
  updates: UpdateSource | undefined;
  private undo = new Map<string, () => void>();

  answer(
    account: string,
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Reply {
    const [, , , , what, ...rest] = path.split(/[/?]/);
    if (path === '/api/sessions') return signIn(body as { username: string; password: string });
    if (path === '/api/accounts') return signUp(body as { username: string });
    if (!account)
      return {
        status: 401,
        body: { type: 'urn:scopekeeper:problem:not-signed-in', title: 'Sign in first', status: 401 },
      };
    if (path === '/api/me') return { status: 200, body: me(account) };
    if (path === '/api/sessions/current') return { status: 204, cookie: '' };
    if (path === '/api/projects') return { status: 200, body: { projects: [] } };
    if (what === 'board') return this.board(path, headers);
    if (method === 'GET' && what === 'cards') return this.card(rest[0] ?? '');
    return this.change(account, method, path, body, headers['Idempotency-Key'] ?? '');
  }

  /** Cards that are not archived, in order. */
  inOrder(): Row[] {
    return [...this.tables.cards.values()].filter((card) => !card.archived).sort(byRank);
  }

  /** Somebody else changes a card. */
  edit(id: string, fields: Fields): void {
    this.revision++;
    const card = this.tables.cards.get(id);
    if (card) this.tables.cards.set(id, { ...card, ...fields, revision: this.revision });
  }

  private board(path: string, headers: Record<string, string>): Reply {
    this.reads++;
    if (headers['If-None-Match'] === `W/"${this.revision}"`) return { status: 304 };
    const asked = Number(/since=(\d+)/.exec(path)?.[1] ?? 0);
    const delta = this.since(asked > this.revision ? 0 : asked);
    return { status: 200, body: { ...delta, updates: this.updates } };
  }

  private since(since: number): Delta {
    const rows = (table: Map<string, Row>) => [...table.values()].filter((row) => row.revision > since);
    const members =
      since === 0 ? [{ id: 'ann', username: 'ann', name: 'Ann', role: 'owner', revision: 1 }] : [];
    const delta = {
      revision: this.revision,
      since,
      cards: rows(this.tables.cards).filter((card) => since > 0 || !card.archived),
      stages: rows(this.tables.stages),
      releases: rows(this.tables.releases),
      members,
      removed: since ? this.removed.filter((one) => one.revision > since) : [],
    };
    return structuredClone(delta) as unknown as Delta;
  }

  private card(id: string): Reply {
    const card = this.tables.cards.get(id);
    if (!card) return { status: 404, body: { type: 'not-found', title: 'Not found', status: 404 } };
    const { description, ...summary } = card;
    const of = (table: Map<string, Row>) => [...table.values()].filter((part) => part.card === id);
    const checklist = of(this.tables.checklist).sort(byRank);
    return {
      status: 200,
      body: structuredClone({ card: summary, description, checklist, comments: of(this.tables.comments) }),
    };
  }

  private change(account: string, method: string, path: string, body: unknown, id: string): Reply {
    const request = `${method} ${path} ${JSON.stringify(body)}`;
    this.received.push({ id, account, request });
    const earlier = this.applied.get(id);
    if (earlier && earlier.request !== request)
      return { status: 422, body: { type: 'key-reused', title: 'Reused', status: 422 } };
    if (earlier) return { status: 200, body: this.since(earlier.revision - 1) };
    const before = structuredClone(this.tables);
    this.revision++;
    try {
      this.carryOut(method, path.split(/[/?]/).slice(4), (body ?? {}) as Fields);
    } catch (refused) {
      this.revision--;
      Object.assign(this.tables, before);
      if (!(refused instanceof Refused)) throw refused;
      return {
        status: refused.status,
        body: {
          type: 'refused',
          title: 'Refused',
          status: refused.status,
          detail: 'Refused.',
          ...refused.more,
        },
      };
    }
    this.undo.set(id, () => this.restore(before));
    this.applied.set(id, { revision: this.revision, request, account });
    return { status: method === 'POST' ? 201 : 200, body: this.since(this.revision - 1) };
  }

  /** Good enough where nobody else changed anything since. */
  private restore(before: Tables): void {
    for (const [id, card] of this.tables.cards) {
      const old = before.cards.get(id) ?? { ...card, archived: true };
      if (JSON.stringify(old) !== JSON.stringify(card))
        this.tables.cards.set(id, { ...old, revision: this.revision });
    }
  }

  private carryOut(method: string, [list, id, verb, part]: string[], body: Fields): void {
    const { cards } = this.tables;
    if (list === 'undo') {
      const back = this.undo.get(String(body.change));
      if (!back) throw new Refused(404);
      back();
    } else if (list !== 'cards') this.changeOther(method, list as 'stages' | 'releases', id, body);
    else if (!id) this.add(cards, { kind: 'feature', description: '', number: cards.size + 1, ...body });
    else if (id === 'move' || id === 'archive')
      for (const one of body.cards as string[])
        this.put(cards, one, id === 'move' ? moved(body) : { archived: true });
    else this.changeCard(method, this.row(cards, id), verb, part, body);
  }

  private changeCard(
    method: string,
    card: Row,
    verb: string | undefined,
    part: string | undefined,
    body: Fields,
  ): void {
    const { cards, checklist, comments } = this.tables;
    if (verb === undefined) this.patch(cards, card.id, body as Edits);
    else if (verb === 'move') this.move(cards, card.id, body);
    else if (verb === 'archive' || verb === 'restore')
      this.put(cards, card.id, { archived: verb === 'archive' });
    else if (verb === 'labels') {
      const labels = ((card.labels as string[]) ?? []).filter((one) => one !== part);
      this.put(cards, card.id, { labels: method === 'PUT' ? [...labels, part].sort() : labels });
    } else this.changePart(method, card.id, verb === 'checklist' ? checklist : comments, part, body);
  }

  private changePart(
    method: string,
    card: string,
    table: Map<string, Row>,
    part: string | undefined,
    body: Fields,
  ): void {
    if (method === 'POST' && !part) this.add(table, { done: false, ...body, card });
    else if (method === 'POST') this.move(table, part, body);
    else if (method === 'PATCH') this.patch(table, part, body as Edits);
    else {
      table.delete(this.row(table, part).id);
      this.removed.push({ kind: 'part', id: part ?? '', revision: this.revision });
    }
    this.put(this.tables.cards, card, this.counts(card));
  }

  private changeOther(
    method: string,
    list: 'stages' | 'releases',
    id: string | undefined,
    body: Fields,
  ): void {
    const table = this.tables[list];
    if (method === 'POST') this.add(table, body);
    else if (method === 'PATCH') this.patch(table, id, body as Edits);
    else {
      table.delete(this.row(table, id).id);
      for (const card of this.tables.cards.values())
        if (card.release === id) this.put(this.tables.cards, card.id, { release: undefined });
      this.removed.push({ kind: list, id: id ?? '', revision: this.revision });
    }
  }

  private counts(card: string): Fields {
    const items = [...this.tables.checklist.values()].filter((item) => item.card === card);
    const comments = [...this.tables.comments.values()].filter((comment) => comment.card === card).length;
    return { checklistTotal: items.length, checklistDone: items.filter(({ done }) => done).length, comments };
  }

  private row(table: Map<string, Row>, id: string | undefined): Row {
    const row = table.get(id ?? '');
    if (!row) throw new Refused(404);
    return row;
  }

  private put(table: Map<string, Row>, id: string, fields: Fields): void {
    table.set(id, { ...this.row(table, id), ...fields, revision: this.revision });
  }

  private add(table: Map<string, Row>, { spot, ...body }: Fields): void {
    const id = String(body.id);
    if (table.has(id)) throw new Refused(409);
    if (body.title === 'refuse me' || body.name === 'refuse me')
      throw new Refused(422, { errors: [{ detail: 'No.', pointer: '#/title' }] });
    if (body.release) this.row(this.tables.releases, String(body.release));
    table.set(id, {
      ...body,
      id,
      rank: this.rank(table, spot as { behind?: string } | undefined, id),
      revision: this.revision,
    });
  }

  private patch(table: Map<string, Row>, id: string | undefined, edits: Edits): void {
    const row = this.row(table, id);
    const conflicts = Object.entries(edits)
      .map(([field, { from, to }]) => ({ field, from, to, now: row[field] ?? null }))
      .filter(({ from, to, now }) => now !== from && now !== to);
    if (conflicts.length) throw new Refused(409, { conflicts });
    this.put(
      table,
      row.id,
      Object.fromEntries(Object.entries(edits).map(([field, { to }]) => [field, to ?? undefined])),
    );
  }

  private move(table: Map<string, Row>, id: string | undefined, body: Fields): void {
    const row = this.row(table, id);
    const rank = body.spot ? { rank: this.rank(table, body.spot, row.id) } : {};
    this.put(table, row.id, { ...moved(body), ...rank });
  }

  private rank(table: Map<string, Row>, spot: { behind?: string } | undefined, id: string): string {
    const order = [...table.values()].sort(byRank);
    if (!spot) return rankBetween(order.at(-1)?.rank as string | undefined, undefined);
    const lower = spot.behind ? (this.row(table, spot.behind).rank as string) : undefined;
    const next = order.find((row) => row.id !== id && (lower === undefined || (row.rank as string) > lower));
    return rankBetween(lower, next?.rank as string | undefined);
  }
}

const me = (account: string) => ({
  account: { id: account, username: account, name: account },
  recoveryCodesLeft: 10,
});

function signIn({ username, password }: { username: string; password: string }): Reply {
  if (password === 'right') return { status: 201, body: me(username), cookie: username };
  return {
    status: 401,
    body: { type: 'urn:scopekeeper:problem:wrong-credentials', title: 'Wrong', status: 401 },
  };
}

const signUp = ({ username }: { username: string }): Reply => ({
  status: 201,
  body: { me: me(username), recoveryCodes: [] },
  cookie: username,
});

function moved(body: Fields): Fields {
  const release = body.release as { id?: string } | undefined;
  return { ...(body.stage ? { stage: body.stage } : {}), ...(release ? { release: release.id } : {}) };
}

function byRank(a: Row | Card, b: Row | Card): number {
  const one = [a.rank as string, a.id];
  const other = [b.rank as string, b.id];
  return one < other ? -1 : 1;
}
