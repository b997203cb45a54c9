import { dayAfter, today } from '../model/query';

const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const dayOfYear = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A date (ISO 8601) as people say it: `12 Dec`, with its year when that is another. */
export function shortDate(date: string, now = today()): string {
  const format = date.slice(0, 4) === now.slice(0, 4) ? day : dayOfYear;
  const parts = format.formatToParts(new Date(`${date}T00:00:00Z`));
  const part = (type: string) => parts.find((other) => other.type === type)?.value ?? '';
  return [part('day'), part('month'), part('year')].filter(Boolean).join(' ');
}

/** When a card is due, in words that need no counting within a week, and how urgent that is. */
export function dueWords(
  due: string,
  done: boolean,
  now = today(),
): { words: string; tone: '' | 'warn' | 'bad' } {
  if (done) return { words: `due ${shortDate(due, now)}`, tone: '' };
  if (due < now) return { words: 'overdue', tone: 'bad' };
  if (due === now) return { words: 'due today', tone: 'warn' };
  if (due === dayAfter(now, 1)) return { words: 'due tomorrow', tone: 'warn' };
  if (due <= dayAfter(now, 6))
    return { words: `due ${weekday.format(new Date(`${due}T00:00:00Z`))}`, tone: 'warn' };
  return { words: `due ${shortDate(due, now)}`, tone: '' };
}
