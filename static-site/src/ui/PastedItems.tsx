import './pasted-list.css';
import { cardTitle } from '../api/limits';
import type { ListItem } from '../model/listItem';
import type { ParsedList } from '../model/parseList';
import { lengthOf, shorten } from '../model/textLength';
import { typingText } from '../text/typing';

const shown = 12;
const excerpt = 140;

/** By how many characters the text of an item is too long, of the first of which one is. */
function longest({ items }: ParsedList, textLimit: number) {
  const item = items.find(({ text }) => lengthOf(text) > textLimit);
  return item && { title: item.title, over: lengthOf(item.text) - textLimit };
}

export const fitsAll = (list: ParsedList, textLimit: number) => !longest(list, textLimit);

/** What a text becomes, and what of it does not fit or is left out. */
export function PastedItems({ list, textLimit }: { list: ParsedList; textLimit: number }) {
  const { items, leftOut } = list;
  const tooLong = longest(list, textLimit);
  const shortened = items.filter(isShortened).length;
  const texts = items.filter(({ text }) => text).length;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keys */}
      <ol class="pasted-items" tabIndex={0} aria-label={typingText.pasted}>
        {items.slice(0, shown).map(({ title, text }, i) => (
          <li key={i}>
            <span>{title}</span>
            {text && <small class="meta">{shorten(text, excerpt)}</small>}
          </li>
        ))}
      </ol>
      {items.length > shown && <p class="meta">{typingText.more(items.length - shown)}</p>}
      {texts > 0 && <p class="meta">{typingText.withText(texts)}</p>}
      {shortened > 0 && <p class="meta">{typingText.shortened(shortened)}</p>}
      {leftOut.length > 0 && <p class="note warn">{typingText.leftOut(leftOut)}</p>}
      {tooLong && (
        <p class="note bad" role="alert">
          {typingText.textTooLong(tooLong.title, tooLong.over)}
        </p>
      )}
    </>
  );
}

const isShortened = ({ title, text }: ListItem) =>
  text.startsWith(title.replace(/…$/, '')) && lengthOf(text.split('\n', 1)[0] ?? '') > cardTitle;
