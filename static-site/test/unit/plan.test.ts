import { expect, test } from 'vitest';
import { progressOf } from '../../src/model/progress';

const stages = { todo: { done: false }, doing: { done: false }, done: { done: true } };
const card = (stage: string, estimate?: number) => ({ stage, estimate });

test('progress counts cards, and work begins behind the first stage', () => {
  const cards = [card('todo'), card('doing', 5), card('done')];
  expect(progressOf(cards, stages, 'todo')).toEqual({ done: 1, doing: 1, total: 3, points: false, cards: 3 });
});

test('progress counts points once every card has an estimate', () => {
  const cards = [card('todo', 1), card('doing', 5), card('done', 2)];
  expect(progressOf(cards, stages, 'todo')).toEqual({ done: 2, doing: 5, total: 8, points: true, cards: 3 });
});

test('an empty release has no progress', () => {
  expect(progressOf([], stages, 'todo')).toEqual({ done: 0, doing: 0, total: 0, points: false, cards: 0 });
});
