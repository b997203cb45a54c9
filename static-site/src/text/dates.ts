const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const shortDay = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' });
const longDay = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' });
const dueDay = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short' });
const clock = new Intl.DateTimeFormat('en', { timeStyle: 'short' });

const sameYear = (a: Date, b: Date) => a.getFullYear() === b.getFullYear();
const midnight = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate());
const daysBetween = (from: Date, to: Date) =>
  Math.round((midnight(to).getTime() - midnight(from).getTime()) / day);

/** "2 hours ago" within a week, else the day; with the year when it is another one. */
export function relativeTime(at: Date, now: Date): string {
  const past = now.getTime() - at.getTime();
  if (past < minute) return 'just now';
  if (past < hour) return ago.format(-Math.floor(past / minute), 'minute');
  if (daysBetween(at, now) === 0) return ago.format(-Math.floor(past / hour), 'hour');
  if (daysBetween(at, now) < 7) return ago.format(-daysBetween(at, now), 'day');
  return (sameYear(at, now) ? shortDay : longDay).format(at);
}

export const fullDate = (at: Date) => full.format(at);
export const timeOfDay = (at: Date) => clock.format(at);

/** The heading of a day of history. */
export function dayName(at: Date, now: Date): string {
  const past = daysBetween(at, now);
  if (past === 0) return 'Today';
  if (past === 1) return 'Yesterday';
  return sameYear(at, now) ? weekday.format(at) : longDay.format(at);
}

/** A date without a time, as the API has it (`2030-01-18`), in this device's calendar. */
export function dateName(date: string, now: Date): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const at = new Date(year, month - 1, dayOfMonth);
  return (sameYear(at, now) ? dueDay : longDay).format(at);
}
