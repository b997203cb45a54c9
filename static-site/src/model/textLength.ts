/** How long a text is, in code points: as the server, JSON Schema and the database count. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** A code point has one or two units, so that most texts need no counting. */
const fits = (text: string, limit: number) =>
  text.length <= limit || (text.length <= 2 * limit && lengthOf(text) <= limit);

/** No character of a script or emoji has as many units: what is beyond need not be looked at. */
const longestGrapheme = 100;

/** What a reader takes for one character: an emoji with its skin, a letter with its marks. */
function* graphemes(text: string): Iterable<string> {
  if (!('Segmenter' in Intl)) yield* text;
  else for (const { segment } of new Intl.Segmenter().segment(text)) yield segment;
}

/** As much of a text as fits, whole characters only. */
export function shorten(text: string, limit: number): string {
  if (fits(text, limit)) return text;
  let kept = '';
  let left = limit;
  for (const grapheme of graphemes(text.slice(0, 2 * limit + longestGrapheme))) {
    left -= lengthOf(grapheme);
    if (left < 0) break;
    kept += grapheme;
  }
  // a single character of many marks: then its code points are all there is to cut at
  return kept || [...text.slice(0, 2 * limit)].slice(0, limit).join('');
}

/** A text that fits, with an ellipsis where it was shortened. */
export const withEllipsis = (text: string, limit: number): string =>
  fits(text, limit) ? text : `${shorten(text, limit - 1).trimEnd()}…`;

/** A text in parts that fit, cut between words where there are some. Nothing is lost but the blanks between parts. */
export function split(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (!fits(rest, limit)) {
    const most = shorten(rest, limit);
    const atWord = /\s/.test(rest[most.length] ?? '') ? most : most.replace(/\s+\S*$/, '');
    parts.push(atWord.trimEnd() || most);
    rest = rest.slice(parts.at(-1)?.length).trimStart();
  }
  return rest ? [...parts, rest] : parts;
}
