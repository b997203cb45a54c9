/** One item of a pasted list. */
export interface ListItem {
  title: string;
  /** Markdown; empty where the title is all there is. */
  text: string;
}

/** The longest title that the server takes, and the longest text. */
const longestTitle = 200;
const longestText = 5_000;

const heading = /^(#{1,6})\s+(.*?)\s*#*$/;
const mark = /^(\s*)(?:[-*+•–]|\d{1,3}[.)]|\[[ x]\])\s+(?:\[[ x]\]\s+)?(.*)$/i;
const split = /^(?:\*\*|__)(.+?)(?:\*\*|__)\s*[:–—-]?\s*(.*)$/;

/**
 * The items of what somebody wrote or pasted: numbered, bulleted and ticked lines, or the headings of Markdown with
 * what stands below them. What is indented below an item, or follows it, is its text. Lines without any mark are an
 * item each.
 */
export function parseList(written: string): ListItem[] {
  const lines = written.replace(/\r\n?/g, '\n').split('\n');
  const level = levelOfItems(lines);
  if (level) return ofParts(lines, (line) => begins(line, level));
  const bare = lines.filter((line) => !heading.test(line));
  const indents = bare.flatMap((line) => mark.exec(line)?.[1]?.length ?? []);
  if (!indents.length) return bare.filter((line) => line.trim()).map((line) => item(line, []));
  const outermost = Math.min(...indents);
  return ofParts(bare, (line) => {
    const found = mark.exec(line);
    return found && (found[1]?.length ?? 0) <= outermost ? found[2] : undefined;
  });
}

/** Whether a text contains list markers. */
export const isList = (written: string) =>
  written.split('\n').some((line) => mark.test(line) || heading.test(line));

/** The outermost level that has several headings: these are the items of the list. */
function levelOfItems(lines: string[]): number | undefined {
  const levels = lines.flatMap((line) => heading.exec(line)?.[1]?.length ?? []);
  return [1, 2, 3, 4, 5, 6].find((level) => levels.filter((other) => other === level).length > 1);
}

function begins(line: string, level: number): string | undefined {
  const found = heading.exec(line);
  return found && found[1]?.length === level ? (found[2] ?? '').replace(/^\d{1,3}[.)]\s+/, '') : undefined;
}

/** Splits lines at titles; lines before the first title are an introduction and are dropped. */
function ofParts(lines: string[], titleOf: (line: string) => string | undefined): ListItem[] {
  const parts: { title: string; below: string[] }[] = [];
  for (const line of lines) {
    const title = titleOf(line);
    if (title !== undefined) parts.push({ title, below: [] });
    else parts.at(-1)?.below.push(line);
  }
  return parts.filter(({ title }) => title.trim()).map(({ title, below }) => item(title, below));
}

/** Uses a bold beginning as the title: "**Dark mode**: easier on the eyes". */
function item(line: string, below: string[]): ListItem {
  const whole = line.trim();
  const bold = split.exec(whole);
  const title = plain(bold?.[1] ?? whole).replace(/\s*:$/, '');
  const text = [bold?.[2] ?? '', unindented(below)].filter((part) => part).join('\n\n');
  return title.length > longestTitle
    ? {
        title: shortened(title),
        text: [title, text]
          .filter((part) => part)
          .join('\n\n')
          .slice(0, longestText),
      }
    : { title, text: text.slice(0, longestText) };
}

const plain = (title: string) => title.replace(/\*\*|__/g, '').trim();

/** The first sentence where there is one, else as much as fits. */
function shortened(title: string): string {
  const sentence = /^.{10,198}?[.!?](?=\s)/.exec(title)?.[0];
  return sentence ?? `${title.slice(0, longestTitle - 1).trimEnd()}…`;
}

function unindented(lines: string[]): string {
  const full = lines.filter((line) => line.trim());
  const least = Math.min(...full.map((line) => line.length - line.trimStart().length));
  return lines
    .map((line) => line.slice(least).trimEnd())
    .join('\n')
    .trim();
}
