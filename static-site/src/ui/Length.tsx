import { lengthOf } from '../model/textLength';
import { typingText } from '../text/typing';

/** By how many characters a text is too long; less than 0 where there is room. */
export const overLimit = (text: string, limit: number) => lengthOf(text.trim()) - limit;

/** Says near the end how much room is left, and how much is too much. Nothing is cut. */
export function Length({ text, limit }: { text: string; limit: number }) {
  const near = Math.min(100, limit / 10);
  // a text far from the end needs no counting
  const over = text.length < limit - near ? -limit : overLimit(text, limit);
  if (over < -near) return null;
  return (
    <small class={over > 0 ? 'bad' : 'meta'} aria-live="polite">
      {over > 0 ? typingText.tooLong(over, limit) : typingText.left(-over)}
    </small>
  );
}
