import { expect, test } from 'vitest';
import type { Card } from '../../src/api/types';
import { emptyMirror } from '../../src/model/mirror';
import { hasTerm, matcher, parseTerms, toggleTerm } from '../../src/model/query';

const board = {
  ...emptyMirror,
  project: {
    id: 'p',
    key: 'RB',
    name: 'Recipe box',
    purpose: '',
    archived: false,
    estimateUnit: 'points' as const,
    wipPolicy: 'warn' as const,
    revision: 1,
  },
  labels: { l: { id: 'l', name: 'needs design', color: '000000', revision: 1 } },
  members: { m: { id: 'm', name: 'Ada Meyer', username: 'ada', role: 'owner' as const, revision: 1 } },
  stages: { s: { id: 's', name: 'Done', done: true, rank: 'a', revision: 1 } },
};
const card = (fields: Partial<Card>): Card => ({
  id: 'c',
  number: 12,
  title: 'Search by ingredient',
  kind: 'feature',
  stage: 't',
  rank: 'a',
  revision: 1,
  ...fields,
});
const fits = (query: string, fields: Partial<Card> = {}) => matcher(query, board, '2026-11-24')(card(fields));

test('every word must be in the title, in any order and case', () => {
  expect(fits('ingredient SEARCH')).toBe(true);
  expect(fits('search nothing')).toBe(false);
  expect(fits('"by ingredient"')).toBe(true);
});

test('a card is found by its number, and by nothing that only begins like it', () => {
  for (const query of ['12', '#12', 'RB-12', 'rb-12']) expect(fits(query)).toBe(true);
  for (const query of ['1', 'rb-1', 'xx-12']) expect(fits(query)).toBe(false);
});

test('two kinds widen, a label narrows', () => {
  expect(fits('kind:bug kind:feature')).toBe(true);
  expect(fits('kind:feature label:design')).toBe(false);
  expect(fits('kind:feature label:"needs design"', { labels: ['l'] })).toBe(true);
});

test('a person is found by name or username, and nobody by @nobody', () => {
  expect(fits('@ada', { assignee: 'm' })).toBe(true);
  expect(fits('@"Ada Meyer"', { assignee: 'm' })).toBe(true);
  expect(fits('@ada')).toBe(false);
  expect(fits('@nobody')).toBe(true);
});

test('what is done is not overdue', () => {
  expect(fits('due:overdue', { due: '2026-11-23' })).toBe(true);
  expect(fits('due:overdue', { due: '2026-11-23', stage: 's' })).toBe(false);
  expect(fits('due:overdue', { due: '2026-11-24' })).toBe(false);
  expect(fits('due:week', { due: '2026-11-30' })).toBe(true);
  expect(fits('due:week', { due: '2026-12-01' })).toBe(false);
  expect(fits('due:none')).toBe(true);
});

test('a half-typed condition asks for nothing yet', () => {
  for (const query of ['label:', '@', 'kind:"', ' ']) expect(parseTerms(query)).toEqual([]);
});

test('a condition that is tapped twice leaves the rest as it was', () => {
  const once = toggleTerm('search', { field: 'label', value: 'Needs design' });
  expect(once).toBe('search label:"needs design" ');
  expect(hasTerm(once, { field: 'label', value: 'Needs design' })).toBe(true);
  expect(toggleTerm(once, { field: 'label', value: 'Needs design' })).toBe('search ');
});

test('a search ignores accents, composition, width and curly quotes', () => {
  const title = 'Don’t serve “Café” crème at バラ ＡＢＣ';
  for (const query of [
    "don't",
    'don’t',
    'cafe',
    'Cafe\u0301',
    'café',
    'CREME',
    'バラ',
    'abc',
    '“Café” ',
    '"serve “café”',
  ]) {
    expect(fits(query, { title }), query).toBe(true);
  }
  expect(fits('coffee', { title })).toBe(false);
  expect(fits('label:“needs design”', { labels: ['l'] })).toBe(true);
});

test('a condition is taken out again however it is typed', () => {
  expect(toggleTerm('label:“Côte” rest', { field: 'label', value: 'Cote' })).toBe('rest ');
  expect(hasTerm('label:cote', { field: 'label', value: 'CÔTE' })).toBe(true);
});
