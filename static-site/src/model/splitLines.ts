const longestItem = 300;

/** The lines of a pasted list, without markers and blank lines. */
export function splitLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:(?:[-*•]|\d+[.)])\s+)?(?:\[[ x]\]\s+)?/i, '').trim())
    .filter((line) => line)
    .map((line) => line.slice(0, longestItem));
}
