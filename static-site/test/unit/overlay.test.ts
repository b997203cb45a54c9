import { expect, test } from 'vitest';
import type { Card } from '../../src/api/types';
import { type Change, overlay } from '../../src/outbox/overlay';
import { byRank, emptyMirror, merge, mergePoll } from '../../src/store/mirror';

const card = (id: string, rank: string, revision = 1): Card => ({
  id,
  number: 1,
  title: id,
  kind: 'feature',
  stage: 's',
  rank,
  revision,
});
const change = (effect: Change['effect']): Change => ({
  id: 'x',
  account: 'a',
  project: 'p',
  order: 1,
  method: 'POST',
  path: '/',
  effect,
});
const mirror = mergePoll(emptyMirror, {
  revision: 3,
  since: 0,
  cards: [card('a', 'b'), card('b', 'd'), card('c', 'f')],
});
const order = (changes: Change[]) =>
  Object.values(overlay(mirror, changes).cards)
    .sort(byRank)
    .map(({ id }) => id)
    .join('');

test('a waiting move shows the card behind the one named', () => {
  expect(order([change({ what: 'place', cards: ['c'], fields: {}, behind: 'a' })])).toBe('acb');
  expect(order([change({ what: 'place', cards: ['c'], fields: {}, behind: null })])).toBe('cab');
});

test('a waiting addition shows last, and only once after the server has it', () => {
  expect(order([change({ what: 'add', card: card('n', '', 0) })])).toBe('abcn');
  expect(order([change({ what: 'add', card: card('a', '', 0) })])).toBe('abc');
});

test('a refused change no longer shows', () => {
  const refused = { ...change({ what: 'edit', cards: ['a'], fields: { title: 'new' } }), refused: 'why' };
  expect(overlay(mirror, [refused]).cards.a?.title).toBe('a');
});

test('an older answer that arrives late changes nothing, and does not advance what was polled', () => {
  const newer = merge(mirror, { revision: 9, since: 8, cards: [card('a', 'z', 9)] });
  const late = merge(newer, { revision: 5, since: 4, cards: [card('a', 'q', 5)] });
  expect(late.cards.a?.rank).toBe('z');
  expect(late.revision).toBe(3);
});

test('in whatever order answers come, the mirror ends equal to the server (random, seeded)', () => {
  const seed = Number(import.meta.env.VITE_SEED ?? Date.now() % 2 ** 31);
  console.log(`seed ${seed}`);
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
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
