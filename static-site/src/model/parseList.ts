import { fitted, type ListItem } from './listItem';

/** What a text would become. */
export interface ParsedList {
  items: ListItem[];
  /** Lines that are in no item: what leads to the list, and its heading. */
  leftOut: string[];
}

// no expression here may look twice at what it has passed: a line may be as long as a paste
const heading = /^(#{1,6})\s+(.*)$/;
const mark = /^(\s*)(?:[-*+•–]|\d{1,3}[.)]|\[[ x]\])(?:\s+(?:\[[ x]\]\s+)?(.*)|)$/i;
const bold = /(?<![\w*])\*\*(?=\S)([^*]+)(?<=\S)\*\*(?![\w*])|(?<!\w)__(?=\S)([^_]+)(?<=\S)__(?!\w)/g;
const number = /^\d{1,3}[.)]\s+/;

/**
 * The items of what somebody wrote or pasted: numbered, bulleted and ticked lines, or the headings of Markdown with
 * what stands below them. What is indented below an item, or follows it, is its text. Lines without any mark are an
 * item each, and so is a single line, which is never read as Markdown.
 */
export function parseList(written: string): ParsedList {
  const lines = written.split(/\r\n?|\n/);
  const full = lines.filter((line) => line.trim());
  const list = full.length > 1 ? (ofHeadings(lines) ?? ofMarks(lines) ?? ofHeading(lines)) : undefined;
  return list?.items.length ? list : ofLines(written);
}

/** Each line that is not blank as an item, exactly as it is. */
export function ofLines(written: string): ParsedList {
  const lines = written.split(/\r\n?|\n/).filter((line) => line.trim());
  return { items: lines.map((line) => fitted(line.trim(), '')), leftOut: [] };
}

/** The whole text as one item: its first line is the title. */
export function asOne(written: string): ParsedList {
  const [first = '', ...rest] = written.trim().split(/\r\n?|\n/);
  const text = rest.join('\n').trim();
  const title = (text && (heading.exec(first)?.[2] ?? mark.exec(first)?.[2])) || first;
  return { items: first ? [fitted(title.trim(), text)] : [], leftOut: [] };
}

/** Whether a text would be read as a list. */
export const isList = (written: string) => {
  const lines = written.split(/\r\n?|\n/);
  return !!(ofHeadings(lines) ?? ofMarks(lines));
};

/** The outermost level that has several headings: these are the items of the list. */
function ofHeadings(lines: string[]): ParsedList | undefined {
  const levels = lines.flatMap((line) => heading.exec(line)?.[1]?.length ?? []);
  const level = [1, 2, 3, 4, 5, 6].find((level) => levels.filter((other) => other === level).length > 1);
  return level ? ofParts(lines, (line) => titleOfHeading(line, level)) : undefined;
}

function titleOfHeading(line: string, level: number): string | undefined {
  const found = heading.exec(line);
  return found && found[1]?.length === level ? unclosed(found[2] ?? '').replace(number, '') : undefined;
}

/** A heading without the marks that may close it: "## Print ##". */
function unclosed(title: string): string {
  const whole = title.trimEnd();
  let end = whole.length;
  while (whole[end - 1] === '#') end--;
  return end === 0 || /\s/.test(whole[end - 1] ?? '') ? whole.slice(0, end).trimEnd() : whole;
}

/** A heading with lines below it that are no list: one item. */
function ofHeading(lines: string[]): ParsedList | undefined {
  const first = lines.find((line) => line.trim()) ?? '';
  const level = heading.exec(first)?.[1]?.length;
  return level
    ? ofParts(lines, (line) => (line === first ? titleOfHeading(line, level) : undefined))
    : undefined;
}

/** The lines with the outermost marks; a single mark makes a list only of what is indented below it. */
function ofMarks(lines: string[]): ParsedList | undefined {
  const bare = lines.filter((line) => !heading.test(line));
  const indents = bare.flatMap((line) => mark.exec(line)?.[1]?.length ?? []);
  const outermost = least(indents);
  if (indents.length < 2 && !(indents.length === 1 && leadsRest(bare, outermost))) return undefined;
  const list = ofParts(bare, (line) => {
    const found = mark.exec(line);
    return found && (found[1]?.length ?? 0) <= outermost ? (found[2] ?? '') : undefined;
  });
  const headings = lines.filter((line) => heading.test(line));
  return { items: list.items, leftOut: [...headings, ...list.leftOut] };
}

/** Whether what precedes the one mark announces it, and what follows is indented below it. */
function leadsRest(lines: string[], outermost: number): boolean {
  const at = lines.findIndex((line) => mark.test(line));
  const [before, after] = [lines.slice(0, at), lines.slice(at + 1)].map((some) =>
    some.filter((line) => line.trim()),
  );
  const announced = !before?.length || /[:：]$/.test(before.at(-1)?.trimEnd() ?? '');
  return announced && !!after?.every((line) => line.length - line.trimStart().length > outermost);
}

/** Splits lines at titles. */
function ofParts(lines: string[], titleOf: (line: string) => string | undefined): ParsedList {
  const parts: { title: string; below: string[] }[] = [];
  const leftOut: string[] = [];
  for (const line of lines) {
    const title = titleOf(line);
    if (title !== undefined) parts.push({ title, below: [] });
    else if (parts.length) parts.at(-1)?.below.push(line);
    else if (line.trim()) leftOut.push(line.trim());
  }
  const items = parts.flatMap(({ title, below }) => item(title, below) ?? []);
  return { items, leftOut };
}

/** Uses a bold beginning as the title: "**Dark mode**: easier on the eyes". */
function item(line: string, below: string[]): ListItem | undefined {
  const whole = line.trim();
  const [all = '', ...found] = whole.matchAll(bold).next().value ?? [];
  const words = whole.startsWith(all) ? wordsOf(all, ...found) : all;
  const rest = whole.slice(all.length);
  const splits = words !== all && (/^\s*(?:[:–—-]|$)/.test(rest) || words.endsWith(':'));
  const beside = splits ? rest.replace(/^\s*[:–—-]?\s*/, '') : '';
  const title = splits ? words.replace(/:$/, '').trimEnd() : whole.replace(bold, wordsOf);
  const text = [beside, unindented(below)].filter((part) => part).join('\n\n');
  if (title) return fitted(title, text);
  const [first = '', ...others] = text.split('\n');
  return first ? fitted(first.trim(), others.join('\n').trim()) : undefined;
}

/** The words between the marks of bold text. `__proto__` is a name and not bold. */
const wordsOf = (all: string, stars?: string, underscores = ''): string =>
  stars ?? (/^[a-z]\w*$/.test(underscores) ? all : underscores);

/** Of as many numbers as there are: more than a call takes as arguments. */
const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

function unindented(lines: string[]): string {
  const full = lines.filter((line) => line.trim());
  const indent = least(full.map((line) => line.length - line.trimStart().length));
  return lines
    .map((line) => line.slice(indent).trimEnd())
    .join('\n')
    .trim();
}
