import { expect, test } from 'vitest';
import type { Card } from '../../src/api/types';
import { type Change, type Effect, touchedIds } from '../../src/model/change';
import { applyToDetail } from '../../src/model/detail';
import { byRank, emptyMirror, type Mirror, merge } from '../../src/model/mirror';
import { createOverlay, overlay } from '../../src/model/overlay';
import { ranksBetween } from '../../src/model/ranks';
import { seeded } from './random';

const card = (id: string, rank: string, revision = 1): Card => ({
  id,
  number: 1,
  title: id,
  kind: 'feature',
  stage: 's',
  rank,
  revision,
});
const change = (...effects: Effect[]): Change => ({
  id: 'x',
  account: 'a',
  project: 'p',
  order: 1,
  method: 'POST',
  path: '/',
  effects,
});
const moved = (id: string, behind: string | null): Effect => ({
  what: 'edit',
  list: 'cards',
  ids: [id],
  fields: {},
  behind,
});
const mirror = merge(emptyMirror, {
  revision: 3,
  since: 0,
  cards: [card('a', 'a0'), card('b', 'a1'), card('c', 'a2')],
});
const inOrder = (cards: Record<string, Card>) =>
  Object.values(cards)
    .sort(byRank)
    .map(({ id }) => id);
const order = (...changes: Change[]) => inOrder(overlay(mirror, changes).cards).join('');

test('a waiting move shows the card behind the one named', () => {
  expect(order(change(moved('c', 'a')))).toBe('acb');
  expect(order(change(moved('c', null)))).toBe('cab');
  expect(order(change({ what: 'edit', list: 'cards', ids: ['c', 'b'], fields: {}, behind: null }))).toBe(
    'bca',
  );
});

test('a waiting addition shows last or where it was put, and only once after the server has it', () => {
  const add = (id: string, behind?: string | null): Effect => ({
    what: 'add',
    list: 'cards',
    thing: { ...card(id, '', 0) },
    behind,
  });
  expect(order(change(add('n')))).toBe('abcn');
  expect(order(change(add('n', 'a')))).toBe('anbc');
  expect(order(change(add('a')))).toBe('abc');
});

test('a refused change no longer shows', () => {
  const edit = change({ what: 'edit', list: 'cards', ids: ['a'], fields: { title: 'new' } });
  expect(overlay(mirror, [edit]).cards.a?.title).toBe('new');
  expect(overlay(mirror, [{ ...edit, refused: 'why' }]).cards.a?.title).toBe('a');
});

test('what is removed leaves the cards that referred to it', () => {
  const cards = [
    { ...card('a', 'a0'), release: 'r', epic: 'e', labels: ['l', 'm'], assignee: 'u' },
    { ...card('b', 'a1'), stage: 't' },
  ];
  const whole = merge(emptyMirror, {
    revision: 3,
    since: 0,
    cards,
    stages: [{ id: 't', name: 'T', rank: 'a1', done: false, revision: 1 }],
    releases: [
      { id: 'r', name: 'R', rank: 'a0', state: 'planned', scopeAdded: 0, scopeRemoved: 0, revision: 1 },
    ],
    epics: [{ id: 'e', name: 'E', rank: 'a0', revision: 1 }],
    labels: [{ id: 'l', name: 'L', color: 'AABBCC', revision: 1 }],
    members: [{ id: 'u', username: 'u', name: 'U', role: 'editor', revision: 1 }],
  });
  const gone = overlay(whole, [
    change({ what: 'remove', list: 'releases', id: 'r' }, { what: 'remove', list: 'epics', id: 'e' }),
    change({ what: 'remove', list: 'labels', id: 'l' }, { what: 'remove', list: 'members', id: 'u' }),
    change({ what: 'remove', list: 'stages', id: 't', to: 's' }),
  ]);
  expect(gone.cards.a).toMatchObject({
    release: undefined,
    epic: undefined,
    labels: ['m'],
    assignee: undefined,
  });
  expect(gone.cards.b?.stage).toBe('s');
  expect([gone.releases, gone.epics, gone.labels, gone.members, gone.stages]).toEqual([{}, {}, {}, {}, {}]);
  expect(whole.cards.a?.release).toBe('r');
});

test('a decision is linked to a card while that waits, and lets go of it when it is removed', () => {
  const decided = merge(mirror, {
    revision: 4,
    since: 3,
    decisions: [{ id: 'd', number: 1, title: 'D', status: 'proposed', revision: 4 }],
  });
  const linked = change({ what: 'link', card: 'a', decision: 'd', on: true });
  expect(overlay(decided, [linked]).cards.a?.decisions).toEqual(['d']);
  const gone = overlay(decided, [linked, change({ what: 'remove', list: 'decisions', id: 'd' })]);
  expect(gone.cards.a?.decisions).toEqual([]);
  expect(gone.decisions).toEqual({});
});

test('texts of a check are read with what waits over them, and begin with its addition', () => {
  const check = { id: 'c', area: 'hardening', question: 'Q?', state: 'open', rank: '', revision: 0 } as const;
  const effects: Effect[] = [
    { what: 'add', list: 'checks', thing: { ...check } },
    { what: 'write', of: 'c', fields: { answer: 'A' } },
    { what: 'write', of: 'another', fields: { answer: 'B' } },
  ];
  expect(applyToDetail(undefined, 'c', effects)).toEqual({
    summary: check,
    why: '',
    answer: 'A',
    reason: '',
  });
  const known = { summary: { ...check, revision: 2 }, why: 'W', answer: 'old', reason: '' };
  expect(applyToDetail(known, 'c', effects)).toEqual({ ...known, answer: 'A' });
});

test('what an unsent change touched is known, so that an edit does not overtake a change to the same', () => {
  const answered = change(
    { what: 'edit', list: 'checks', ids: ['c'], fields: { state: 'answered' } },
    { what: 'write', of: 'c', fields: { answer: 'A' } },
  );
  expect(touchedIds(answered)).toEqual(['c/state', 'c/answer']);
  expect(touchedIds(change(moved('a', null)))).toEqual([]);
});

test('an older answer that arrives late changes nothing, and only what is complete advances the revision', () => {
  const newer = merge(mirror, { revision: 9, since: 8, cards: [card('a', 'z', 9)] });
  const late = merge(newer, { revision: 5, since: 4, cards: [card('a', 'q', 5)] });
  expect(late.cards.a?.rank).toBe('z');
  expect(late.revision).toBe(3);
  expect(merge(late, { revision: 9, since: 3 }).revision).toBe(9);
});

test('a snapshot replaces what is older, and leaves what is newer', () => {
  const ahead = merge(mirror, { revision: 9, since: 8, cards: [card('n', 'z', 9)] });
  const snapshot = merge(ahead, { revision: 7, since: 0, cards: [card('a', 'a0', 7)] });
  expect(Object.keys(snapshot.cards).sort()).toEqual(['a', 'n']);
});

test('in whatever order answers come, the mirror ends equal to the server (random, seeded)', () => {
  const random = seeded();
  const truth: Record<string, Card> = {};
  const answers = Array.from({ length: 300 }, (_, i) => {
    const one = card(`c${random(20)}`, `r${random(1000)}`, i + 1);
    truth[one.id] = one;
    return { revision: i + 1, since: i, cards: [one] };
  });
  let copy = emptyMirror;
  while (answers.length) {
    const [answer] = answers.splice(random(answers.length), 1);
    if (answer) copy = merge(copy, answer);
  }
  expect(copy.cards).toEqual(truth);
});

/** A board whose cards count how often somebody looks at their ranks. */
function counting(count: number) {
  const looks = { at: 0 };
  const cards: Record<string, Card> = {};
  ranksBetween(undefined, undefined, count).forEach((rank, i) => {
    const one = card(`c${i}`, rank);
    Object.defineProperty(one, 'rank', {
      enumerable: true,
      get: () => {
        looks.at++;
        return rank;
      },
    });
    cards[one.id] = one;
  });
  return { looks, board: { ...emptyMirror, revision: 1, cards } as Mirror };
}

test('500 waiting moves on a board of 10,000 cards cost no sorting: a further one costs only itself', () => {
  const random = seeded();
  const { looks, board } = counting(10_000);
  const lay = createOverlay();
  lay(board, []);
  const changes = Array.from({ length: 500 }, () =>
    change(moved(`c${random(10_000)}`, `c${random(10_000)}`)),
  );
  looks.at = 0;
  const laid = lay(board, changes);
  // finding a place among 10,000 takes 14 looks, each at two ranks at most, and a move finds three places
  expect(looks.at).toBeLessThan(500 * 3 * 14 * 4);
  expect(laid.order.map(({ id }) => id)).toEqual(inOrder(laid.mirror.cards));
  looks.at = 0;
  lay(board, [...changes, change(moved('c1', 'c2'))]);
  expect(looks.at).toBeLessThan(3 * 14 * 4);
  looks.at = 0;
  lay({ ...board, cards: { ...board.cards, n: card('n', 'a0V', 2) } }, changes);
  expect(looks.at).toBeLessThan(501 * 3 * 14 * 4);
});
