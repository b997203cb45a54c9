import type { Project, Release } from '../api/types';

export type Unit = Project['estimateUnit'];
const units: Record<Unit, [singular: string, plural: string]> = {
  points: ['point', 'points'],
  days: ['day', 'days'],
};
const rounded = (amount: number) => Math.round(amount * 10) / 10;
export const amountOf = (amount: number, unit: Unit) =>
  `${rounded(amount)} ${units[unit][rounded(amount) === 1 ? 0 : 1]}`;
const cards = (count: number) => `${count} ${count === 1 ? 'card' : 'cards'}`;

/** Releases being locked and shipped, and why their scope changes, in words. */
export const scopeText = {
  states: { planned: 'planned', locked: 'locked', shipped: 'shipped' } as Record<Release['state'], string>,
  open: (name: string, state: Release['state']) => `${name}, ${state}: dates, capacity and scope`,
  plannedWhy: 'Cards come and go freely. Lock it when its scope is settled.',
  lockedSince: (day: string) => `Locked ${day}. What enters or leaves needs a reason and is recorded.`,
  shippedOn: (day: string) => `Shipped ${day}. It keeps its cards.`,
  outOf: (load: number, capacity: number, unit: Unit) =>
    `${rounded(load)} of ${amountOf(capacity, unit)} planned`,
  over: (by: number, unit: Unit) => `${amountOf(by, unit)} over capacity`,
  without: (count: number) => `${cards(count)} without an estimate`,
  scope: (added: number, removed: number) => `scope +${added} −${removed}`,
  counts: (added: number, removed: number) => `+${added} −${removed}`,

  planning: 'Date and capacity',
  capacity: (unit: Unit) => `Capacity in ${unit}`,
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
    count === 1 ? '1 card is not done. It goes to' : `${count} cards are not done. They go to`,
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
  many: (count: number, releases: string) => `${cards(count)} would change ${releases}: the scope is locked.`,
  recent: 'Given before',
  swap: 'In exchange, take out',
  noSwap: 'Nothing',
  record: 'Change and record it',
  nothingAsked: 'Nothing waits for a reason.',
  giveReason: 'Send with this reason',
};
