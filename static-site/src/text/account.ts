import { plural } from './language';

/** What the account page says. */
export const accountText = {
  changePassword: 'Change password',
  current: 'Current password',
  change: 'Change password',
  changed: 'Changed. Your other browsers are signed out.',
  codes: 'Recovery codes',
  codesLeft: (count: number) =>
    count === 0 ? 'none left' : plural(count, { one: '# left', other: '# left' }),
  codesFew: 'Make new ones before you need them.',
  renew: 'Make new codes',
  renewWhy: 'Ten new ones; the old ones stop working.',
  signOut: 'Sign out',
  signOutWhy: 'Your projects stay on the server. The copies on this device are removed.',
  signOutWaiting: (count: number) =>
    plural(count, {
      one: '# change has not been sent yet. Signing out now loses it.',
      other: '# changes have not been sent yet. Signing out now loses them.',
    }),
  signOutAnyway: (count: number) =>
    plural(count, {
      one: 'Sign out and lose # unsent change',
      other: 'Sign out and lose # unsent changes',
    }),
  install: 'Install the app',
  installWhy: 'On the home screen it opens like an app, without a connection too.',
  installApple: 'In Safari, tap Share and then “Add to Home Screen”.',
  version: (version: string) => `Scopekeeper ${version}`,
  license: 'Free software under the Apache License 2.0.',
  notStored: 'This browser can’t store data. Unsent changes are lost when you close this page.',
};
