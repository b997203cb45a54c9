import { dayAfter } from '../model/query';
import { dueText } from '../text/due';

/** When a card is due, in words that need no counting within a week, and how urgent that is. */
export function dueLabel(
  due: string,
  done: boolean,
  now: string,
): { label: string; tone: '' | 'warn' | 'bad' } {
  if (done) return { label: dueText.on(due), tone: '' };
  if (due < now) return { label: dueText.overdue, tone: 'bad' };
  if (due === now) return { label: dueText.today, tone: 'warn' };
  if (due === dayAfter(now, 1)) return { label: dueText.tomorrow, tone: 'warn' };
  if (due <= dayAfter(now, 6)) return { label: dueText.weekday(due), tone: 'warn' };
  return { label: dueText.on(due), tone: '' };
}
