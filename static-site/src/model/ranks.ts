/**
 * Ranks as the server makes them (its class Ranks): strings whose byte order is the order of things, with room
 * between any two. A rank is a whole number, whose first letter encodes its length, and a fraction, in base 62.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const smallest = `A${'0'.repeat(26)}`;

/** A rank after `lower` and before `upper`; undefined means no bound. */
export function rankBetween(lower: string | undefined, upper: string | undefined): string {
  if (lower === undefined) return upper === undefined ? 'a0' : before(upper);
  return upper === undefined ? after(lower) : inside(lower, upper);
}

/** `count` ranks in order, as short as possible. */
export function ranksBetween(lower: string | undefined, upper: string | undefined, count: number): string[] {
  if (count === 0) return [];
  if (upper === undefined) {
    const ranks: string[] = [];
    for (let last = lower; ranks.length < count; ) {
      last = rankBetween(last, undefined);
      ranks.push(last);
    }
    return ranks;
  }
  const half = Math.floor(count / 2);
  const middle = rankBetween(lower, upper);
  return [...ranksBetween(lower, middle, half), middle, ...ranksBetween(middle, upper, count - half - 1)];
}

function before(upper: string): string {
  const whole = wholeOf(upper);
  if (whole === smallest) return whole + fraction('', upper.slice(whole.length));
  return whole < upper ? whole : (decremented(whole) ?? whole);
}

function after(lower: string): string {
  const whole = wholeOf(lower);
  return incremented(whole) ?? whole + fraction(lower.slice(whole.length), undefined);
}

function inside(lower: string, upper: string): string {
  const wholeLower = wholeOf(lower);
  const wholeUpper = wholeOf(upper);
  const rest = lower.slice(wholeLower.length);
  if (wholeLower === wholeUpper) return wholeLower + fraction(rest, upper.slice(wholeUpper.length));
  const next = incremented(wholeLower);
  return next !== undefined && next < upper ? next : wholeLower + fraction(rest, undefined);
}

/** A fraction between two others; neither ends in 0. */
function fraction(lower: string, upper: string | undefined): string {
  if (upper !== undefined) {
    let same = 0;
    while (same < upper.length && (lower[same] ?? '0') === upper[same]) same++;
    if (same > 0) return upper.slice(0, same) + fraction(lower.slice(same), upper.slice(same));
  }
  const low = lower === '' ? 0 : digits.indexOf(lower.charAt(0));
  const high = upper ? digits.indexOf(upper.charAt(0)) : digits.length;
  if (high - low > 1) return digits.charAt((low + high + 1) >> 1);
  if (upper && upper.length > 1) return upper.charAt(0);
  return digits.charAt(low) + fraction(lower.slice(1), undefined);
}

function wholeOf(rank: string): string {
  const head = rank.charCodeAt(0);
  return rank.slice(0, head >= 97 ? head - 95 : 92 - head);
}

function incremented(whole: string): string | undefined {
  const [carry, rest] = stepped(whole.slice(1), 'z', '0', 1);
  if (!carry) return whole.charAt(0) + rest;
  if (whole.charAt(0) === 'Z') return 'a0';
  if (whole.charAt(0) === 'z') return undefined;
  const head = String.fromCharCode(whole.charCodeAt(0) + 1);
  return head + (head > 'a' ? `${rest}0` : rest.slice(0, -1));
}

function decremented(whole: string): string | undefined {
  const [carry, rest] = stepped(whole.slice(1), '0', 'z', -1);
  if (!carry) return whole.charAt(0) + rest;
  if (whole.charAt(0) === 'a') return 'Zz';
  if (whole.charAt(0) === 'A') return undefined;
  const head = String.fromCharCode(whole.charCodeAt(0) - 1);
  return head + (head < 'Z' ? `${rest}z` : rest.slice(0, -1));
}

/** Adds one to the last digit, or takes one away, with carry. */
function stepped(number: string, end: string, start: string, by: 1 | -1): [carry: boolean, number: string] {
  for (let i = number.length - 1; i >= 0; i--) {
    if (number[i] === end) continue;
    const digit = digits.charAt(digits.indexOf(number.charAt(i)) + by);
    return [false, number.slice(0, i) + digit + start.repeat(number.length - 1 - i)];
  }
  return [true, start.repeat(number.length)];
}
