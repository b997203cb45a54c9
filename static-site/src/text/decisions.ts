import { plural } from './language';

/** What decisions say, on their page and on cards. */
export const decisionsText = {
  title: 'Decisions',
  empty:
    'A decision is written down once, so that nobody and no assistant decides it again. A convention is a short one that all code follows.',
  add: 'Write down a decision',
  addHint: 'Enter proposes it. A pasted list proposes one each.',
  search: 'Search decisions',
  searchedTitles: 'Without a connection only titles are searched.',
  noMatch: 'No decision matches.',
  found: (count: number) => plural(count, { one: '# decision found', other: '# decisions found' }),
  unnumbered: 'New',
  convention: 'Convention',
  isConvention: 'A convention: all code follows it',
  statuses: { proposed: 'Proposed', accepted: 'Accepted', superseded: 'Superseded' },
  supersededBy: (key: string) => `Superseded by ${key}`,
  supersedes: (key: string) => `In place of ${key}`,
  decision: 'Decision',
  titleField: 'Title',
  fields: { context: 'Context', decision: 'Decision', consequences: 'Consequences' },
  questions: {
    context: 'What made it necessary?',
    decision: 'What was decided?',
    consequences: 'What follows from it?',
  },
  edit: {
    context: 'Edit the context',
    decision: 'Edit the decision',
    consequences: 'Edit the consequences',
  },
  notOnDevice: 'The text of this decision is not on this device yet.',
  removed: 'This decision no longer exists.',
  accept: 'Accept',
  acceptAgain: 'Let it hold again',
  supersede: 'Supersede…',
  supersedeBy: (key: string) => `What takes the place of ${key}?`,
  successor: 'Title of a decision',
  propose: (title: string) => `New: “${title}”`,
  remove: 'Remove this proposal',
  removeExplanation:
    'Cards that follow it let go of it. What was accepted cannot be removed, only superseded.',
  cards: 'Cards that follow it',
  link: 'Link a decision',
  linkHere: 'Decisions of this card',
  none: 'Nothing is decided yet. Decisions are written down on their own page.',
};
