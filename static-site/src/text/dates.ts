import { language } from './language';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const formatter = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options);
const ago = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
const shortDay = formatter({ day: 'numeric', month: 'short' });
const longDay = formatter({ day: 'numeric', month: 'short', year: 'numeric' });
const weekday = formatter({ weekday: 'long', day: 'numeric', month: 'long' });
const dueDay = formatter({ weekday: 'short', day: 'numeric', month: 'short' });
const dueWeekday = formatter({ weekday: 'short' });
const month = formatter({ month: 'long' });
const monthOfYear = formatter({ month: 'long', year: 'numeric' });
const full = formatter({ dateStyle: 'full', timeStyle: 'short' });
const clock = formatter({ timeStyle: 'short' });

const sameYear = (a: Date, b: Date) => a.getFullYear() === b.getFullYear();
const midnight = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate());
const daysBetween = (from: Date, to: Date) =>
  Math.round((midnight(to).getTime() - midnight(from).getTime()) / day);

/** A date without a time, as the API has it (`2030-01-18`), in this device's calendar. */
function localDay(date: string): Date {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, dayOfMonth);
}

/** "2 hours ago" within a week, else the day; with the year when it is another one. */
export function relativeTime(at: Date, now: Date): string {
  const past = now.getTime() - at.getTime();
  if (past < minute) return 'just now';
  if (past < hour) return ago.format(-Math.floor(past / minute), 'minute');
  if (daysBetween(at, now) === 0) return ago.format(-Math.floor(past / hour), 'hour');
  if (daysBetween(at, now) < 7) return ago.format(-daysBetween(at, now), 'day');
  return dayOf(at, now);
}

/** "1 Nov", with the year when it is another one. */
export const dayOf = (at: Date, now = new Date()) => (sameYear(at, now) ? shortDay : longDay).format(at);
/** The same of a date without a time. */
export const shortDate = (date: string, now = new Date()) => dayOf(localDay(date), now);
/** "Fri 27 Nov"; with the year and without the weekday when it is another year. */
export const dateName = (date: string, now: Date) =>
  (sameYear(localDay(date), now) ? dueDay : longDay).format(localDay(date));
/** "Fri". */
export const weekdayOf = (date: string) => dueWeekday.format(localDay(date));
/** "March", "March 2025". */
export const monthOf = (at: Date, now: Date) => (sameYear(at, now) ? month : monthOfYear).format(at);
export const fullDate = (at: Date) => full.format(at);
export const timeOfDay = (at: Date) => clock.format(at);

/** The heading of a day of history. */
export function dayName(at: Date, now: Date): string {
  const past = daysBetween(at, now);
  if (past === 0) return 'Today';
  if (past === 1) return 'Yesterday';
  return sameYear(at, now) ? weekday.format(at) : longDay.format(at);
}
