/** Words around the history. */
export const historyText = {
  /** In place of a name that nobody knows any more. */
  unnamed: '…',
  archivedCard: 'Archived card',
  backlog: 'Backlog',
  open: (title: string) => `Open ${title}`,
  openIt: 'Open',
  title: 'Activity',
  empty: 'What people do in this project is listed here, newest first.',
  notShown: 'Couldn’t load the history. Check the connection and try again.',
  again: 'Try again',
  more: 'Show more',
  before: 'Before',
  after: 'After',
  whatChanged: 'What changed',
  newProject: (who: string) => `${who} created the project`,
};
