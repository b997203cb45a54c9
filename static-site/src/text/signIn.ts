/** What people read who are not signed in, or not yet members. */
export const signInText = {
  signIn: 'Sign in',
  signUp: 'Create an account',
  newHere: 'New here?',
  knownHere: 'Have an account?',
  closed: 'New accounts need an invite link. Ask a member of a project for one.',
  first: 'Nobody has an account here yet. Yours will be the first.',
  setUp: 'Set up Scopekeeper',
  setUpFirst: 'Create the first account. You can invite others from a project.',
  setUpIncomplete: 'This link is incomplete. Copy all of it from where it was shown, and open it again.',
  username: 'Username',
  usernameRule: '3 to 40 letters, digits, dots, dashes and underscores; begins with a letter or digit.',
  password: 'Password',
  newPassword: 'New password',
  passwordRule: 'At least 10 characters. A few words in a row are easy to type and hard to guess.',
  show: 'Show',
  hide: 'Hide',
  showTyped: 'Show what is typed',
  forgotten: 'Forgot your password?',
  recover: 'Set a new password',
  recoverWhy:
    'Each of your recovery codes opens your account once. The one you use is then spent, and every other browser is signed out.',
  code: 'Recovery code',
  codeHint: 'Sixteen letters and digits, such as abcd-efgh-jkmn-pqrs.',
  noCode: 'No code left? Whoever runs this server can make one for you.',
  back: 'Back to sign in',
};

export const codesText = {
  title: 'Your recovery codes',
  why: 'Each opens your account once if you forget the password. They are shown only now: keep them somewhere safe.',
  download: 'Download',
  kept: 'I have kept them',
  fileHead: (username: string) => `Scopekeeper recovery codes of ${username}. Each works once.`,
};
