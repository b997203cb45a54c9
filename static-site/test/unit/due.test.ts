import { expect, test } from 'vitest';
import { dueWords, shortDate } from '../../src/text/due';

const now = '2026-11-24';

test('within a week a due date needs no counting', () => {
  expect(dueWords('2026-11-23', false, now)).toEqual({ words: 'overdue', tone: 'bad' });
  expect(dueWords('2026-11-24', false, now).words).toBe('due today');
  expect(dueWords('2026-11-25', false, now).words).toBe('due tomorrow');
  expect(dueWords('2026-11-27', false, now).words).toBe('due Fri');
  expect(dueWords('2026-12-01', false, now)).toEqual({ words: 'due 1 Dec', tone: '' });
});

test('what is done is not urgent', () => {
  expect(dueWords('2026-11-01', true, now)).toEqual({ words: 'due 1 Nov', tone: '' });
});

test('another year is named', () => {
  expect(shortDate('2027-01-02', now)).toBe('2 Jan 2027');
});
