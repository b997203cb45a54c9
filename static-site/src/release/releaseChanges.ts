import type { Card, Release } from '../api/types';
import { board, cardsInOrder } from '../sync/board';
import { describe, optionalField, projectPath, submitWithoutReason } from '../sync/submit';

const path = (release: Release, step: string) => `${projectPath()}/releases/${release.id}/${step}`;

/** From now on cards enter and leave it only with a reason. */
export function lockRelease(release: Release): Promise<void> {
  return submitWithoutReason(
    { method: 'POST', path: path(release, 'lock') },
    describe('locked', 'release', release.name),
    {
      what: 'edit',
      list: 'releases',
      ids: [release.id],
      fields: { state: 'locked', lockedAt: new Date().toISOString(), scopeAdded: 0, scopeRemoved: 0 },
    },
  );
}

/** Back to planned, whether it is locked or has shipped. */
export function unlockRelease(release: Release): Promise<void> {
  return submitWithoutReason(
    { method: 'POST', path: path(release, 'unlock') },
    describe('unlocked', 'release', release.name),
    {
      what: 'edit',
      list: 'releases',
      ids: [release.id],
      fields: { state: 'planned', lockedAt: undefined, shippedAt: undefined },
    },
  );
}

/** The cards of a release that are not where work is done. */
export const unfinishedOf = ({ id }: Release): Card[] =>
  cardsInOrder.value.filter(({ release, stage }) => release === id && !board.value.stages[stage]?.done);

/** @param unfinished where the cards go that are not done, the backlog when nowhere is said, and why */
export function shipRelease(
  release: Release,
  unfinished?: { release?: string; reason: string },
): Promise<void> {
  const ids = unfinishedOf(release).map(({ id }) => id);
  return submitWithoutReason(
    {
      method: 'POST',
      path: path(release, 'ship'),
      body: unfinished
        ? { unfinished: { reason: unfinished.reason, ...optionalField('release', unfinished.release) } }
        : {},
    },
    describe('shipped', 'release', release.name),
    { what: 'edit', list: 'cards', ids, fields: { release: unfinished?.release } },
    {
      what: 'edit',
      list: 'releases',
      ids: [release.id],
      fields: { state: 'shipped', shippedAt: new Date().toISOString() },
    },
  );
}
