import type { Role } from '../api/types';
import { plural } from './language';

/** What the members page and invite links say. */
export const invitesText = {
  title: 'You are invited',
  looking: 'Loading the invite …',
  what: {
    owner: (inviter) => `${inviter} invites you as an owner.`,
    editor: (inviter) => `${inviter} invites you as an editor.`,
    viewer: (inviter) => `${inviter} invites you as a viewer.`,
  } satisfies Record<Role, (inviter: string) => string>,
  join: 'Join',
  asWho: (name: string) => `You are signed in as ${name}.`,
  first: 'Create an account, or sign in, and you are in.',
  noToken: 'This link is incomplete. Ask for it again.',
  toProjects: 'To your projects',
  links: 'Invite links',
  why: 'Whoever has the link can join, until it expires or you revoke it.',
  make: 'Make a link',
  role: 'Joins as',
  days: 'Valid for',
  day: (count: number) => plural(count, { one: '# day', other: '# days' }),
  shared: (project: string) => `Join ${project} on Scopekeeper`,
  until: (day: string) => `Until ${day}`,
  uses: (count: number) =>
    count === 0 ? 'Nobody joined yet' : plural(count, { one: '# joined', other: '# joined' }),
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
  gone: 'No longer a member.',
};
