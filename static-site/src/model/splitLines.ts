const mark = /^(?:(?:[-*+•–]|\d{1,3}[.)])\s+(?:\[[ x]\]\s+)?|\[[ x]\]\s+)(?=\S)/i;

/** The lines of a text that are not blank: in a list, without its markers. A single line is data and stays as it is. */
export function splitLines(text: string): string[] {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line);
  const isList = lines.filter((line) => mark.test(line)).length > 1;
  return isList ? lines.map((line) => line.replace(mark, '')) : lines;
}
