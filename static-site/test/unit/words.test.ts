import { expect, test } from 'vitest';
import { isSameName, searchForm } from '../../src/model/words';

test('names are the same in another case, with white space around them and in another composition', () => {
  expect(isSameName('Übergabe', ' ÜBERGABE\u00a0')).toBe(true);
  expect(isSameName('Café', 'Cafe\u0301')).toBe(true);
});

test('names with other accents or another width are different', () => {
  for (const [one, other] of [
    ['バラ', 'ハラ'],
    ['Côte', 'Cote'],
    ['ＡＢＣ', 'ABC'],
  ] as const)
    expect(isSameName(one, other), one).toBe(false);
});

test('a search compares plain letters', () => {
  expect(searchForm('Crème — “brûlée”')).toBe('creme - "brulee"');
  expect(searchForm('ABC')).toBe('abc');
});
