import { expect, test } from 'vitest';
import { rankBetween, ranksBetween } from '../../src/model/ranks';
import { seeded } from './random';
import vectors from './ranks.json';

test('ranks are those that the server makes', () => {
  for (const [lower, upper, rank] of vectors)
    expect(rankBetween(lower ?? undefined, upper ?? undefined)).toBe(rank);
});

test('there is always room between two ranks, and many ranks are in order (random, seeded)', () => {
  const random = seeded();
  const order: string[] = [];
  for (let i = 0; i < 2000; i++) {
    const at = random(order.length + 1);
    order.splice(at, 0, rankBetween(order[at - 1], order[at]));
  }
  expect([...order].sort()).toEqual(order);
  expect(new Set(order).size).toBe(order.length);
  const bulk = ranksBetween(order[5], order[6], 500);
  expect([order[5], ...bulk, order[6]]).toEqual([order[5], ...bulk, order[6]].sort());
});
