import { expect, test } from 'vitest';
import { projectKeyFor } from '../../src/model/projectKey';

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
  expect(projectKeyFor(name)).toBe(key);
  expect(key).toMatch(/^[A-Z][A-Z0-9]{1,5}$/);
});

test('a taken key gets a number', () => {
  expect(projectKeyFor('Recipe box', new Set(['RB', 'RB2']))).toBe('RB3');
});
