/**
 * The pseudo-locale en-XA: texts that can still be read, but are accented, about 40 % longer, and in brackets. What
 * stays plain was never in a catalogue; what loses a bracket is cut off.
 */
const accents: Record<string, string> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, i) => [
    letter,
    [...'áƀçđéƒğĥíĵķłɱñóþɋŕšŧúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶŁṀÑÓÞɊŔŠŦÚṼŴẊÝŽ'][i] ?? letter,
  ]),
);
const longer = 0.4;
/** Characters of private use stand for what comes from outside. */
const firstPrivate = 0xe000;

/** A catalogue, or a part of it, in the pseudo-locale: its strings, and what its functions return. */
export function pseudo<T>(value: T): T {
  return convert(value, []) as T;
}

function convert(value: unknown, names: readonly string[]): unknown {
  if (typeof value === 'string') return accented(value, names);
  if (typeof value === 'function')
    return (...args: unknown[]) => convert(value(...args), args.flatMap(stringsOf).filter(isName));
  if (Array.isArray(value)) return value.map((item) => convert(item, names));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item, names)]));
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : [];
}

/** Words in lower case are keys, such as a role; they are not shown themselves. */
const isName = (given: string) => given !== '' && !/^[a-z][A-Za-z]*$/.test(given);

function accented(message: string, names: readonly string[]): string {
  const outside = [...new Set(names)].sort((a, b) => b.length - a.length);
  const standIn = (i: number) => String.fromCharCode(firstPrivate + i);
  const own = outside.reduce((text, name, i) => text.replaceAll(name, standIn(i)), message);
  const letters = own.match(/[A-Za-z]/g)?.length ?? 0;
  if (letters === 0) return message;
  const text = `⟦${lengthened(own, Math.ceil(letters * longer))}⟧`;
  return outside.reduce((whole, name, i) => whole.replaceAll(standIn(i), name), text);
}

/** Doubles vowels, so that words grow as those of other languages do; what is missing then comes at the end. */
function lengthened(text: string, by: number): string {
  let left = by;
  const words = text.replace(/[A-Za-z]/g, (letter) => {
    const twice = left > 0 && /[aeiou]/i.test(letter);
    if (twice) left -= 1;
    return (accents[letter] ?? letter).repeat(twice ? 2 : 1);
  });
  return words + 'ø'.repeat(left);
}
