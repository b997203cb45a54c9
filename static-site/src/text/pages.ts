import { timeOfDay } from './dates';
import { plural } from './language';

/** What the pages around the board have in common. */
export const pagesText = {
  back: 'Back',
  save: 'Save',
  saved: 'Saved',
  add: 'Add',
  remove: 'Remove',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Couldn’t copy. Select the text and copy it yourself.',
  roles: { owner: 'Owner', editor: 'Editor', viewer: 'Viewer' },
  tryAgainAt: (time: Date) => `Try again at ${timeOfDay(time)}.`,
  cards: (count: number) => plural(count, { one: '# card', other: '# cards' }),
};
