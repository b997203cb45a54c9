/** What the members page and invite links say. */
export const invitesText = {
  title: 'You are invited',
  looking: 'Looking at the invite …',
  what: (inviter: string, role: 'owner' | 'editor' | 'viewer') =>
    `${inviter} invites you as ${{ owner: 'an owner', editor: 'an editor', viewer: 'a viewer' }[role]}.`,
  join: 'Join',
  asWho: (name: string) => `You are signed in as ${name}.`,
  first: 'Create an account, or sign in, and you are in.',
  noToken: 'This link is not whole. Ask for it again.',
  toProjects: 'To your projects',
  links: 'Invite links',
  why: 'Whoever has the link can join, until it expires or you revoke it.',
  make: 'Make a link',
  role: 'Joins as',
  days: 'Good for',
  day: (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`,
  shared: (project: string) => `Join ${project} on Scopekeeper`,
  until: (day: string) => `until ${day}`,
  uses: (count: number) => (count === 0 ? 'nobody joined yet' : `${count} joined`),
};

export const peopleText = {
  you: 'you',
  explain: {
    owner: 'Everything, members and archiving too.',
    editor: 'Adds and changes cards, stages, releases, epics and labels.',
    viewer: 'Sees everything and changes nothing.',
  },
  role: 'Role',
  lastOwner: 'The only owner. Make somebody else an owner first, then this one can go or change role.',
  remove: (name: string) => `Remove ${name}`,
  removeWhy:
    'Their cards become unassigned. Invite links and public links that they created stop working, and older invite links don’t let them back in.',
  lower: 'Invite links and public links that they created stop working when they are no longer an owner.',
  lowerSelf: 'Invite links and public links that you created stop working when you are no longer an owner.',
  leave: 'Leave this project',
  leaveWhy:
    'You lose access. Your cards become unassigned, and invite links and public links that you created stop working. To come back you need a new invite.',
  gone: 'Not a member any more.',
};
