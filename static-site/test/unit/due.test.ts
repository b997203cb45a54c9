import { expect, test } from 'vitest';
import { dueLabel } from '../../src/card/dueLabel';
import { shortDate } from '../../src/text/dates';

const now = '2026-11-24';

test('within a week a due date needs no counting', () => {
  expect(dueLabel('2026-11-23', false, now)).toEqual({ label: 'Overdue', tone: 'bad' });
  expect(dueLabel('2026-11-24', false, now).label).toBe('Due today');
  expect(dueLabel('2026-11-25', false, now).label).toBe('Due tomorrow');
  expect(dueLabel('2026-11-27', false, now).label).toBe('Due Fri');
  expect(dueLabel('2026-12-01', false, now)).toEqual({ label: 'Due 1 Dec', tone: '' });
});

test('what is done is not urgent', () => {
  expect(dueLabel('2026-11-01', true, now)).toEqual({ label: 'Due 1 Nov', tone: '' });
});

test('another year is named', () => {
  expect(shortDate('2027-01-02', new Date(2026, 10, 24))).toBe('2 Jan 2027');
});
