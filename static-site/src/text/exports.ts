/** What taking things out, and ending them, says. */
export const exportText = {
  title: 'Export',
  why: 'A file of the whole project as it is now, for this device to keep.',
  formats: {
    json: {
      name: 'JSON',
      action: 'Export as JSON',
      hint: 'Everything but the contents of attachments. Import makes a project of it again.',
    },
    csv: { name: 'CSV', action: 'Export as CSV', hint: 'The cards as a table, for spreadsheets.' },
    markdown: { name: 'Markdown', action: 'Export as Markdown', hint: 'All of it as a text to be read.' },
  },
  making: 'Making the file …',
  saved: 'Your browser has the file.',
  deleteProject: 'Delete this project',
  deleteProjectAction: 'Delete for good',
  deleteProjectWhy:
    'Everything in it goes, for everybody: cards, comments, attachments, decisions, history. It cannot be restored. Export it first if you may want it again.',
  sayProject: (key: string) => `Its name or its key, ${key}`,
  account: 'Export my data',
  accountWhy: 'Your account, sessions and memberships, and what you wrote and did, as JSON.',
  deleteAccount: 'Delete account',
  deleteAccountAction: 'Delete my account for good',
  deleteAccountWhy:
    'Your name and your sessions go. What you wrote in projects of others stays, by “Deleted account”.',
  goes: 'These projects are yours alone and are deleted:',
  stays: 'These go on without you:',
  inTheWay:
    'Others work in these and you are the only owner. Make someone else an owner first, or delete them:',
  looking: 'Looking at your projects …',
  notLooked: 'Couldn’t find out what happens to your projects. Check the connection.',
};
