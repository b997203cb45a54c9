/** Links to a project, for new members and for everybody, in words. */
export const linksText = {
  link: 'Link',
  once: 'Send it to whom it is for. For safety it is shown only this once.',
  share: 'Share',
  none: 'No links yet.',
  revoke: 'Revoke',
};

export const publicText = {
  links: 'Public links',
  why: 'Whoever has the link sees titles, stages and progress, without an account, until you revoke it. Never names, descriptions or comments.',
  whyRelease:
    'Whoever has the link sees the titles, stages and progress of this release. Never names, descriptions or comments.',
  make: 'Make a public link',
  what: 'Shows',
  wholePlan: 'The whole plan',
  goneRelease: 'A release',
  made: (when: string) => `Made ${when}`,
  shared: (project: string) => `The plan of ${project}`,
  sharedRelease: (project: string, release: string) => `The plan of ${release}, ${project}`,
  looking: 'Loading the plan …',
  noToken: 'This link is incomplete. Ask for it again.',
  madeWith: 'Kept with Scopekeeper',
  about: 'Shown as it is now. Nobody’s name is on this page.',
};
