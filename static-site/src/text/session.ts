const changes = (count: number) => `${count} unsent ${count === 1 ? 'change' : 'changes'}`;
const them = (count: number) => (count === 1 ? 'it' : 'them');

/** How a session ended, and what of it is still on this device. */
export const sessionText = {
  ended: 'Your session has ended.',
  endedRemoved: 'The copies on this device were removed. Sign in again to load your projects.',
  endedKept: (count: number) =>
    `The copies on this device were removed. Your ${changes(count)} ${count === 1 ? 'is' : 'are'} kept: sign in again to send ${them(count)}.`,
  signOutWaits:
    'You are signed out on this device. Your session ends on the server as soon as it can be reached.',
  keepOpen: 'This browser can’t store data, so keep this page open until then.',
  keptTitle: (count: number, username?: string) =>
    `${changes(count)} by ${username ? `“${username}”` : 'another account'}`,
  keptWhy: (count: number) =>
    `Hidden on this device. Sign in to that account to send ${them(count)}; no other account sees or sends ${them(count)}.`,
  discard: (count: number) => `Discard ${changes(count)}`,
  discardWhy: 'This removes the account’s data from this device. What was never sent is lost.',
  discardTitle: 'Discard instead',
};
