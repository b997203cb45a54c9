import { expect, test } from 'vitest';
import type { Card } from '../../src/api/types';
import { focusOf } from '../../src/model/focus';
import { emptyMirror, type Mirror } from '../../src/model/mirror';

const stages = ['todo', 'doing', 'review', 'done'];
const board = (cards: Card[]): Mirror => ({
  ...emptyMirror,
  stages: Object.fromEntries(
    stages.map((id, i) => [id, { id, name: id, rank: `a${i}`, done: id === 'done', revision: 1 }]),
  ),
  releases: {
    first: { id: 'first', name: 'First', rank: 'a0', state: 'shipped', revision: 1 },
    mvp: { id: 'mvp', name: 'MVP', rank: 'a1', state: 'planned', revision: 1 },
    later: { id: 'later', name: 'Later', rank: 'a2', state: 'planned', revision: 1 },
  } as unknown as Mirror['releases'],
  cards: Object.fromEntries(cards.map((card) => [card.id, card])),
});
const card = (id: string, stage: string, more: Partial<Card> = {}) =>
  ({
    id,
    title: id,
    stage,
    release: 'mvp',
    kind: 'feature',
    number: 1,
    rank: id,
    revision: 1,
    ...more,
  }) as Card;
const focus = (cards: Card[], chosen = '') => focusOf(board(cards), cards, 'me', chosen);

test('what I took comes before what nobody took, and what others took is out of sight', () => {
  const cards = [
    card('a', 'doing', { assignee: 'you' }),
    card('b', 'doing'),
    card('c', 'review', { assignee: 'me' }),
  ];
  expect(focus(cards).hand).toMatchObject({ card: { id: 'c' }, onward: { id: 'done' } });
});

test('next is what can be begun, in order, a few at a time', () => {
  const cards = [
    card('a', 'todo', { blockedBy: ['d'] }),
    card('b', 'todo', { assignee: 'you' }),
    ...['c', 'd', 'e', 'f'].map((id) => card(id, 'todo')),
  ];
  expect(focus(cards).next.map(({ id }) => id)).toEqual(['c', 'd', 'e']);
  expect(focus(cards).begin?.id).toBe('doing');
});

test('a card waits no longer for what is done or archived', () => {
  const cards = [
    card('a', 'todo', { blockedBy: ['b', 'c'] }),
    card('b', 'done'),
    card('c', 'todo', { archived: true }),
  ];
  expect(focus(cards).next.map(({ id }) => id)).toContain('a');
});

test('it is about the release that the board shows, else the first that is not shipped', () => {
  const cards = [
    card('a', 'doing', { release: 'first' }),
    card('b', 'doing'),
    card('c', 'doing', { release: 'later' }),
  ];
  expect(focus(cards).hand?.card.id).toBe('b');
  expect(focus(cards, 'later').hand?.card.id).toBe('c');
});

test('in an empty release there is nothing in hand', () => {
  expect(focus([])).toMatchObject({ hand: undefined, next: [], progress: { cards: 0 } });
});
