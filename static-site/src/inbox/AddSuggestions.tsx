import '../ui/adding.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { suggestionText, suggestionTitle } from '../api/limits';
import { type ListItem, typedItem } from '../model/listItem';
import { lengthOf } from '../model/textLength';
import { text } from '../text/en';
import { inboxText } from '../text/inbox';
import { announce } from '../ui/announce';
import { Icon } from '../ui/Icon';
import { PastedList } from '../ui/PastedList';
import { back, urlOf } from '../ui/router';
import { onSeveralLines } from '../ui/severalLines';
import { Sources } from './Sources';
import { source } from './source';
import { addSuggestions } from './suggestionChanges';

/** One line and Enter, a pasted list, or what lies in the clipboard. */
export function AddSuggestions() {
  const [line, setLine] = useState('');
  const [pasted, setPasted] = useState<string>();
  const [refused, setRefused] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const close = () => back(urlOf({}));
  useLayoutEffect(() => box.current?.focus(), []);
  async function add(items: ListItem[]) {
    if (!items.length) return;
    setRefused(false);
    await addSuggestions(items, { source: source.value });
    announce(inboxText.added(items.length));
  }
  function addTyped() {
    setLine('');
    return add(typedItem(line));
  }
  function closePasted() {
    setPasted(undefined);
    box.current?.focus();
  }
  async function paste() {
    const clipboard = await navigator.clipboard.readText().catch(() => '');
    setRefused(!clipboard.trim());
    if (clipboard.trim()) setPasted(clipboard);
  }
  const tooLong = lengthOf(line.trim()) > suggestionTitle;
  return (
    <form
      class="adding suggesting"
      onSubmit={(event) => {
        event.preventDefault();
        void addTyped();
      }}
    >
      <input
        ref={box}
        aria-label={inboxText.addLine}
        placeholder={inboxText.addLine}
        enterkeyhint="send"
        autocomplete="off"
        value={line}
        onInput={(e) => setLine(e.currentTarget.value)}
        onKeyDown={(e) => e.key === 'Escape' && close()}
        {...onSeveralLines(setPasted)}
      />
      <button type="button" class="tool" aria-label={text.close} onClick={close}>
        <Icon name="close" />
      </button>
      {pasted !== undefined && (
        <PastedList
          written={pasted}
          textLimit={suggestionText}
          kind="suggestion"
          add={(items) => {
            closePasted();
            return add(items);
          }}
          close={closePasted}
        />
      )}
      <div class="row">
        <Sources />
        {'clipboard' in navigator && (
          <button type="button" class="btn small" onClick={() => void paste()}>
            <Icon name="copy" />
            {inboxText.paste}
          </button>
        )}
      </div>
      <small class="meta" role={refused ? 'alert' : undefined}>
        {refused ? inboxText.notPasted : tooLong ? text.titleShortened(suggestionTitle) : inboxText.addHint}
      </small>
    </form>
  );
}
