import type { Project, Release } from '../api/types';
import { list, number, plural, signedNumber } from './language';

export type Unit = Project['estimateUnit'];
const rounded = (amount: number) => Math.round(amount * 10) / 10;

const amounts = {
  points: { one: '# point', other: '# points' },
  days: { one: '# day', other: '# days' },
} satisfies Record<Unit, object>;
/** `1 point`, `2.5 days`. */
export const amountOf = (amount: number, unit: Unit) => plural(rounded(amount), amounts[unit]);

const planned = {
  points: { one: '{load} of # point planned', other: '{load} of # points planned' },
  days: { one: '{load} of # day planned', other: '{load} of # days planned' },
} satisfies Record<Unit, object>;
const over = {
  points: { one: '# point over capacity', other: '# points over capacity' },
  days: { one: '# day over capacity', other: '# days over capacity' },
} satisfies Record<Unit, object>;

/** Releases being locked and shipped, and why their scope changes, in words. */
export const scopeText = {
  states: { planned: 'Planned', locked: 'Locked', shipped: 'Shipped' } as Record<Release['state'], string>,
  open: {
    planned: (name) => `${name}, planned: dates, capacity and scope`,
    locked: (name) => `${name}, locked: dates, capacity and scope`,
    shipped: (name) => `${name}, shipped: dates, capacity and scope`,
  } satisfies Record<Release['state'], (name: string) => string>,
  plannedWhy: 'Cards come and go freely. Lock it when its scope is settled.',
  lockedSince: (day: string) => `Locked ${day}. What enters or leaves needs a reason and is recorded.`,
  shippedOn: (day: string) => `Shipped ${day}. It keeps its cards.`,
  outOf: (load: number, capacity: number, unit: Unit) =>
    plural(rounded(capacity), planned[unit], { load: number(load) }),
  over: (by: number, unit: Unit) => plural(rounded(by), over[unit]),
  without: (count: number) =>
    plural(count, { one: '# card without an estimate', other: '# cards without an estimate' }),
  scope: (added: number, removed: number) => `Scope ${signedNumber(added)} ${signedNumber(-removed)}`,
  counts: (added: number, removed: number) => `${signedNumber(added)} ${signedNumber(-removed)}`,

  planning: 'Date and capacity',
  capacity: { points: 'Capacity in points', days: 'Capacity in days' } satisfies Record<Unit, string>,
  capacityHint: 'How much fits in. Empty: no limit.',
  estimatesIn: 'Estimates in',
  units: { points: 'Points', days: 'Days' } as Record<Unit, string>,
  noDate: 'No target date',
  noCapacity: 'No capacity set',
  target: (day: string) => `Target ${day}`,

  lock: 'Lock the scope',
  ship: 'Ship it',
  shipTitle: 'Ship',
  unlock: 'Unlock',
  unlockTitle: 'Back to planned',
  unlockWhy: 'Its scope moves freely again. That it was taken back is recorded.',
  ownerUnlocks: 'Only an owner takes it back to planned.',
  allDone: 'Every card is done.',
  unfinished: (count: number) =>
    plural(count, {
      one: '# card is not done. It goes to',
      other: '# cards are not done. They go to',
    }),
  whyUnfinished: 'Why',
  notInTime: 'Not done in time',

  changes: 'Scope changes',
  noChanges: 'Nothing entered or left since it was locked.',
  neverLocked: 'Once it is locked, what enters or leaves is listed here with its reason.',
  added: 'Added',
  removed: 'Removed',
  swappedFor: (card: string) => `in exchange for ${card}`,

  reasonTitle: 'Why does the scope change?',
  reason: 'Reason',
  enters: (card: string, release: string) => `“${card}” enters ${release}, which is locked.`,
  leaves: (card: string, release: string) => `“${card}” leaves ${release}, which is locked.`,
  many: (count: number, releases: readonly string[]) =>
    plural(
      count,
      {
        one: '# card would change the locked scope of {releases}.',
        other: '# cards would change the locked scope of {releases}.',
      },
      { releases: list(releases) },
    ),
  recent: 'Given before',
  swap: 'In exchange, take out',
  noSwap: 'Nothing',
  record: 'Change and record it',
  nothingAsked: 'Nothing waits for a reason.',
  giveReason: 'Send with this reason',
};
