import { expect, test } from 'vitest';
import type { BoardPreview } from '../../src/api/types';
import { doneStack, stageStacks } from '../../src/transfer/doneStack';

const stack = (ref: string, stage = true) => ({ ref, title: ref, cards: 1, completed: 0, stage });
const board = (doneStack?: string) =>
  ({ doneStack, stacks: [stack('s1'), stack('s2'), stack('s3', false)] }) as unknown as BoardPreview;

test('the done stage is the chosen one, else the known one, else a new one', () => {
  expect(doneStack(board('s2'), { stacks: {}, done: 's1' })).toBe('s1');
  expect(doneStack(board('s2'), { stacks: {}, done: 'new' })).toBe('new');
  expect(doneStack(board('s2'), { stacks: {} })).toBe('s2');
  expect(doneStack(board(), { stacks: {} })).toBe('new');
});

test('archived lists and stacks that stand for releases are no stages', () => {
  expect(stageStacks(board(), { stacks: { s1: 'MVP' } }).map(({ ref }) => ref)).toEqual(['s2']);
  expect(doneStack(board('s2'), { stacks: { s2: 'MVP' }, done: 's2' })).toBe('new');
  expect(doneStack(board('s2'), { stacks: { s1: 'MVP', s2: '' } })).toBeUndefined();
});
