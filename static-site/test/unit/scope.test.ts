import { expect, test } from 'vitest';
import type { Card, Release } from '../../src/api/types';
import type { Effect } from '../../src/model/change';
import { emptyMirror } from '../../src/model/mirror';
import { changedShippedRelease, crossings, needingReason } from '../../src/model/scope';
import { asking, askReason, settleReason } from '../../src/sync/askReason';

const release = (id: string, state: Release['state']): Release => ({
  id,
  name: id,
  state,
  rank: 'a',
  scopeAdded: 0,
  scopeRemoved: 0,
  revision: 1,
});
const card = (id: string, fields: Partial<Card> = {}): Card => ({
  id,
  number: 1,
  title: id,
  kind: 'feature',
  stage: 's',
  rank: 'a',
  revision: 1,
  ...fields,
});
const board = {
  ...emptyMirror,
  releases: { l: release('l', 'locked'), p: release('p', 'planned'), s: release('s', 'shipped') },
  cards: {
    in: card('in', { release: 'l' }),
    out: card('out'),
    away: card('away', { release: 'l', archived: true }),
    done: card('done', { release: 's' }),
  },
};
const edit = (ids: string[], fields: object): Effect => ({
  what: 'edit',
  list: 'cards',
  ids,
  fields: { ...fields },
});
const asked = (...effects: Effect[]) => needingReason(crossings(board, effects)).map((one) => one.card);

test('whatever enters or leaves a locked release is found, whichever way', () => {
  expect(asked(edit(['in', 'out'], { release: 'l' }))).toEqual(['out']);
  expect(asked(edit(['in'], { release: undefined }))).toEqual(['in']);
  expect(asked(edit(['in', 'out'], { archived: true }))).toEqual(['in']);
  expect(asked(edit(['away'], { archived: undefined }))).toEqual(['away']);
  expect(asked({ what: 'add', list: 'cards', thing: { ...card('new', { release: 'l' }) } })).toEqual(['new']);
});

test('what comes to nothing, or moves within a release, needs no reason', () => {
  expect(asked(edit(['in'], { stage: 't' }))).toEqual([]);
  expect(asked(edit(['in'], { release: 'p' }), edit(['in'], { release: 'l' }))).toEqual([]);
  expect(asked(edit(['out'], { release: 'p' }))).toEqual([]);
});

test('a shipped release keeps its cards, but done ones can be put away', () => {
  expect(changedShippedRelease(board, [edit(['done'], { release: 'p' })])?.id).toBe('s');
  expect(changedShippedRelease(board, [edit(['out'], { release: 's' })])?.id).toBe('s');
  expect(changedShippedRelease(board, [edit(['done'], { archived: true })])).toBeUndefined();
});

test('those who ask at the same time are answered together, also when nobody answers', async () => {
  const both = Promise.all([
    askReason(crossings(board, [edit(['in'], { release: 'p' })])),
    askReason(crossings(board, [edit(['out'], { release: 'l' })])),
  ]);
  expect(asking.value?.crossings.map((one) => one.card)).toEqual(['in', 'out']);
  settleReason({ text: 'because' });
  expect(await both).toEqual([{ text: 'because' }, { text: 'because' }]);
  const none = askReason(crossings(board, [edit(['in'], { release: 'p' })]));
  settleReason(undefined);
  expect(await none).toBeUndefined();
});
