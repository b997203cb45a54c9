import { expect, test } from 'vitest';
import { sentences, sentencesOfMany } from '../../src/activity/sentences';
import type { Lookup } from '../../src/activity/telling';
import type { Activity } from '../../src/api/types';
import { causeOf } from '../../src/model/activity';
import { splitLines } from '../../src/model/splitLines';
import { dateName, dayName, relativeTime } from '../../src/text/dates';

const names: Record<string, string> = {
  todo: 'To do',
  doing: 'Doing',
  mvp: 'MVP',
  red: 'security',
  tess: 'Tess',
};
const words: Lookup = {
  nameOf: (id) => names[id],
  formatValue: (_, value) =>
    (Array.isArray(value) ? value : [value]).map((one) => names[one] ?? String(one)).join(),
};
const entry = (
  verb: Activity['verb'],
  kind: Activity['kind'],
  ...fields: [string, unknown, unknown][]
): Activity => ({
  revision: 7,
  ordinal: 0,
  change: 'c',
  actor: 'tess',
  actorName: 'Tess',
  at: '2026-11-24T07:28:14Z',
  verb,
  kind,
  thing: 't',
  card: 't',
  fields: fields.map(([field, from, to]) => ({ field, from, to })) as Activity['fields'],
});
const joined = (of: Activity, card: string | undefined, lookup: Lookup = words) =>
  sentences(of, card, lookup).join('; ');
/** On the page of the card itself. */
const said = (...given: Parameters<typeof entry>) => joined(entry(...given), undefined);

test('a move says from where to where, and a move within its place says that', () => {
  expect(said('moved', 'card', ['stage', 'todo', 'doing'])).toBe('Tess moved it from To do to Doing');
  expect(said('moved', 'card', ['release', 'mvp', null])).toBe('Tess moved it from MVP to Backlog');
  expect(said('moved', 'card', ['rank', 'a', 'b'])).toBe('Tess moved it to another place in the order');
  expect(said('undone', 'card', ['stage', 'doing', 'todo'])).toBe('Tess moved it back from Doing to To do');
});

test('a card that lost its epic or its member was not moved', () => {
  expect(said('moved', 'card', ['epic', 'red', null])).toBe('Tess cleared the epic (was security)');
  expect(joined(entry('moved', 'card', ['assignee', 'tess', null]), 'A')).toBe(
    'Tess cleared the assignee of “A” (was Tess)',
  );
});

test('of a removal and what it did to cards, the removal is listed', () => {
  const removal = entry('removed', 'epic', ['name', 'Sauces', null]);
  const loss = entry('moved', 'card', ['epic', 'e', null]);
  expect(causeOf([loss, removal, loss])).toBe(removal);
  expect(causeOf([loss, loss])).toBeUndefined();
  expect(causeOf([entry('archived', 'card'), entry('archived', 'card')])).toBeUndefined();
});

test('an edit says what was and what is', () => {
  expect(said('edited', 'card', ['title', 'a', 'b'])).toBe('Tess changed the title from “a” to “b”');
  expect(said('edited', 'card', ['assignee', null, 'tess'])).toBe('Tess set the assignee to Tess');
  expect(said('edited', 'card', ['due', '2030-01-18', null])).toBe(
    'Tess cleared the due date (was 2030-01-18)',
  );
  expect(said('edited', 'card', ['labels', [], ['red']])).toBe('Tess added the label “security”');
  expect(joined(entry('edited', 'card', ['labels', ['red'], []]), 'A')).toBe(
    'Tess removed the label “security” from “A”',
  );
  expect(said('edited', 'card', ['description', '', 'x'])).toBe('Tess wrote the description');
  expect(said('edited', 'checklistItem', ['done', false, true])).toBe('Tess ticked “…” in the checklist');
});

test('what was settled and decided is listed in its own words', () => {
  const of = (...given: Parameters<typeof entry>) =>
    joined(entry(...given), undefined, { ...words, nameOf: (id) => ({ t: 'Q', d: 'B' })[id] ?? names[id] });
  expect(of('answered', 'check', ['answer', '', 'x'])).toBe('Tess answered “Q”');
  expect(of('answered', 'check', ['answer', 'x', 'y'])).toBe('Tess changed the answer to “Q”');
  expect(of('waived', 'check', ['reason', '', 'x'])).toBe('Tess waived “Q”');
  expect(of('reopened', 'check', ['state', 'waived', 'open'])).toBe('Tess opened “Q” again');
  expect(of('edited', 'check', ['required', false, true])).toBe('Tess requires “Q” for the first release');
  expect(of('removed', 'check', ['question', 'Q', null])).toBe('Tess removed the check “Q”');
  expect(of('accepted', 'decision', ['status', 'proposed', 'accepted'])).toBe(
    'Tess accepted the decision “Q”',
  );
  expect(of('edited', 'decision', ['supersededBy', null, 'd'])).toBe('Tess superseded “Q” by “B”');
  expect(of('edited', 'decision', ['context', '', 'x'])).toBe('Tess wrote the context of “Q”');
  expect(said('edited', 'card', ['decisions', [], ['red']])).toBe('Tess added the decision “security”');
});

test('one change of many things is listed once, by how many of what', () => {
  expect(sentencesOfMany([entry('archived', 'card'), entry('archived', 'card')])).toEqual([
    'Tess archived 2 cards',
  ]);
  expect(sentencesOfMany([entry('accepted', 'suggestion'), entry('added', 'card')])).toEqual([
    'Tess accepted 1 suggestion',
    'Tess added 1 card',
  ]);
});

test('times are relative within a week, then days, with the year when it is another', () => {
  const now = new Date(2026, 10, 24, 12, 0);
  expect(relativeTime(new Date(2026, 10, 24, 11, 59, 30), now)).toBe('just now');
  expect(relativeTime(new Date(2026, 10, 24, 10, 0), now)).toBe('2 hours ago');
  expect(relativeTime(new Date(2026, 10, 23, 23, 0), now)).toBe('yesterday');
  expect(relativeTime(new Date(2026, 10, 1), now)).toBe('1 Nov');
  expect(relativeTime(new Date(2025, 10, 1), now)).toBe('1 Nov 2025');
  expect(dayName(new Date(2026, 10, 23, 23), now)).toBe('Yesterday');
  expect(dateName('2026-11-27', now)).toBe('Fri 27 Nov');
});

test('a pasted list loses its marks and blank lines, and no line is cut', () => {
  expect(splitLines('- [ ] a\n\n* b\n3. c\n[x] d\n')).toEqual(['a', 'b', 'c', 'd']);
  expect(splitLines(`${'x'.repeat(400)}\nb`)[0]).toHaveLength(400);
});

test('what a card waits for is listed by name', () => {
  expect(said('edited', 'card', ['blockedBy', [], ['red']])).toBe('Tess added the blocker “security”');
});

test('a scope change says which way, of which release, and why', () => {
  const scope = (direction: string) =>
    said(
      'added',
      'scopeChange',
      ['release', null, 'mvp'],
      ['direction', null, direction],
      ['reason', null, 'A customer waits'],
    );
  expect(scope('added')).toBe('Tess moved it into MVP, which is locked: “A customer waits”');
  expect(scope('removed')).toBe('Tess moved it out of MVP, which is locked: “A customer waits”');
});

test('what was answered to a suggestion is listed with its reason, day or card', () => {
  const sentenceOf = (...given: Parameters<typeof entry>) =>
    joined(entry(...given), undefined, { ...words, nameOf: (id) => (id === 't' ? 'Dark mode' : names[id]) });
  expect(sentenceOf('added', 'suggestion', ['title', null, 'Dark mode'], ['source', null, 'Gemini'])).toBe(
    'Tess suggested “Dark mode”, from Gemini',
  );
  expect(sentenceOf('rejected', 'suggestion', ['reason', '', 'Out of scope'])).toBe(
    'Tess rejected the suggestion “Dark mode”: Out of scope',
  );
  expect(
    sentenceOf('parked', 'suggestion', ['parkedUntil', null, '1 Mar'], ['parkedRelease', null, 'mvp']),
  ).toBe('Tess parked the suggestion “Dark mode” until 1 Mar or until MVP is next');
  expect(sentenceOf('merged', 'suggestion', ['card', null, 'red'])).toBe(
    'Tess merged the suggestion “Dark mode” into “security”',
  );
  expect(sentenceOf('accepted', 'suggestion', ['card', null, 'c'])).toBe(
    'Tess accepted the suggestion “Dark mode”',
  );
  expect(sentenceOf('reopened', 'suggestion')).toBe('Tess opened the suggestion “Dark mode” again');
  expect(sentenceOf('edited', 'suggestion', ['source', '', 'Claude'])).toBe(
    'Tess set the source of the suggestion “Dark mode” to Claude',
  );
});
