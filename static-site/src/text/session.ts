import { plural } from './language';

/** How a session ended, and what of it is still on this device. */
export const sessionText = {
  ended: 'Your session has ended.',
  endedRemoved: 'The copies on this device were removed. Sign in again to load your projects.',
  endedKept: (count: number) =>
    plural(count, {
      one: 'The copies on this device were removed. Your # unsent change is kept: sign in again to send it.',
      other:
        'The copies on this device were removed. Your # unsent changes are kept: sign in again to send them.',
    }),
  signOutWaits:
    'You are signed out on this device. Your session ends on the server as soon as it can be reached.',
  keepOpen: 'This browser can’t store data, so keep this page open until then.',
  keptTitle: (count: number, username?: string) =>
    username
      ? plural(
          count,
          { one: '# unsent change by “{username}”', other: '# unsent changes by “{username}”' },
          { username },
        )
      : plural(count, {
          one: '# unsent change by another account',
          other: '# unsent changes by another account',
        }),
  keptWhy: (count: number) =>
    plural(count, {
      one: 'Hidden on this device. Sign in to that account to send it; no other account sees or sends it.',
      other:
        'Hidden on this device. Sign in to that account to send them; no other account sees or sends them.',
    }),
  discard: (count: number) =>
    plural(count, { one: 'Discard # unsent change', other: 'Discard # unsent changes' }),
  discardWhy: 'This removes the account’s data from this device. Changes that were never sent are lost.',
  discardTitle: 'Discard instead',
};
