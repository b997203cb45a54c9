/** What the account page says. */
export const accountText = {
  changePassword: 'Change password',
  current: 'Present password',
  change: 'Change password',
  changed: 'Changed. Your other browsers are signed out.',
  codes: 'Recovery codes',
  codesLeft: (count: number) => (count === 0 ? 'none left' : `${count} left`),
  codesFew: 'Make new ones before you need them.',
  renew: 'Make new codes',
  renewWhy: 'Ten new ones; the old ones stop working.',
  signOut: 'Sign out',
  signOutWhy: 'Your projects stay on the server. The copies on this device are removed.',
  signOutWaiting: (count: number) =>
    `${count === 1 ? 'One change has' : `${count} changes have`} not reached the server yet. Signing out now loses ${count === 1 ? 'it' : 'them'}.`,
  signOutAnyway: (count: number) => `Sign out and lose ${count} unsent ${count === 1 ? 'change' : 'changes'}`,
  install: 'Install the app',
  installWhy: 'On the home screen it opens like an app, without a connection too.',
  installApple: 'In Safari, tap Share and then “Add to Home Screen”.',
  version: (version: string) => `Scopekeeper ${version}`,
  license: 'Free software under the Apache License 2.0.',
  notStored: 'This browser keeps nothing: what is unsent is lost when the page is closed.',
};
