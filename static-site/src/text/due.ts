import { shortDate, weekdayOf } from './dates';

/** When a card is due: within a week nobody has to count. */
export const dueText = {
  overdue: 'Overdue',
  today: 'Due today',
  tomorrow: 'Due tomorrow',
  /** Within a week. */
  weekday: (date: string) => `Due ${weekdayOf(date)}`,
  on: (date: string) => `Due ${shortDate(date)}`,
};
