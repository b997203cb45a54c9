import { list } from './language';

/** Cards that wait for others. */
export const blockingText = {
  title: 'Waits for',
  link: 'Wait for…',
  linkHere: 'What this card waits for',
  search: 'Number or title of a card',
  none: 'No other card to wait for.',
  waits: 'Waits',
  waitsFor: (names: readonly string[]) => `Waits for ${list(names)}`,
  blocks: 'Others wait for it',
  /** `names`: each card waits for the next; the last is the first again. */
  circle: (names: readonly string[]) => `These cards would wait for each other: ${names.join(' → ')}.`,
};
