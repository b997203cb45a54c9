const ascii = /^[ -~]*$/;

/**
 * The form in which a search compares texts: without accents, case, width and curls of quotes, so that `cafe` finds
 * `Café`, however its letters are composed.
 */
export function searchForm(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return straightQuotes(text)
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase();
}

/** A text as a keyboard without curly quotes types it. */
export const straightQuotes = (text: string) =>
  text.replace(/[\u2018-\u201b\u2032]/g, "'").replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"');

/** Whether the server takes two names for the same: they differ in case and white space around them only. */
export const isSameName = (one: string, other: string) => nameForm(one) === nameForm(other);

const nameForm = (name: string) => name.normalize('NFC').trim().toLowerCase();
