import { cardTitle } from '../api/limits';
import { withEllipsis } from './textLength';

/** One item of a list. */
export interface ListItem {
  title: string;
  /** Markdown; empty where the title is all there is. */
  text: string;
}

/** A title that is too long is shortened, and stands whole in the text. */
export function fitted(title: string, text: string): ListItem {
  const short = shortened(title);
  return short === title ? { title, text } : { title: short, text: text ? `${title}\n\n${text}` : title };
}

/** A line that was typed, exactly as it is; none if it is blank. */
export function typedItem(line: string): ListItem[] {
  const title = line.trim();
  return title ? [fitted(title, '')] : [];
}

/** The first sentence where there is one, else as much as fits. */
function shortened(title: string): string {
  const short = withEllipsis(title, cardTitle);
  return short === title ? title : (/^.{10,198}?[.!?](?=\s)/.exec(title)?.[0] ?? short);
}
