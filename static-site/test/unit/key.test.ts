import { expect, test } from 'vitest';
import { keyOf } from '../../src/model/key';

test.each([
  ['Recipe box', 'RB'],
  ['Garden', 'GAR'],
  ['Gärten & Höfe', 'GH'],
  ['The very long name of a thing', 'TVLN'],
  ['2027 budget', 'BP'],
  ['X', 'XP'],
  ['食', 'PP'],
  ['', 'PP'],
])('the key of %j is %s', (name, key) => {
  expect(keyOf(name)).toBe(key);
  expect(key).toMatch(/^[A-Z][A-Z0-9]{1,5}$/);
});

test('a taken key gets a number', () => {
  expect(keyOf('Recipe box', new Set(['RB', 'RB2']))).toBe('RB3');
});
