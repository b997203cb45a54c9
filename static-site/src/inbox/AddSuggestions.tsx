import '../ui/adding.css';
import { useState } from 'preact/hooks';
import { text } from '../text/en';
import { inboxText } from '../text/inbox';
import { announce } from '../ui/announce';
import { Icon } from '../ui/Icon';
import { back, urlOf } from '../ui/router';
import { Sources } from './Sources';
import { source } from './source';
import { addSuggestions } from './suggestionChanges';

/** One line and Enter, a pasted list, or what lies in the clipboard. */
export function AddSuggestions() {
  const [line, setLine] = useState('');
  const [refused, setRefused] = useState(false);
  const close = () => back(urlOf({}));
  async function add(written: string) {
    setLine('');
    setRefused(false);
    const many = await addSuggestions(written, { source: source.value });
    if (many > 0) announce(inboxText.added(many));
  }
  async function paste() {
    const pasted = await navigator.clipboard.readText().catch(() => '');
    if (pasted.trim()) await add(pasted);
    else setRefused(true);
  }
  return (
    <form
      class="adding suggesting"
      onSubmit={(event) => {
        event.preventDefault();
        void add(line);
      }}
    >
      <input
        ref={focusOnce}
        aria-label={inboxText.addLine}
        placeholder={inboxText.addLine}
        enterkeyhint="send"
        autocomplete="off"
        maxLength={200}
        value={line}
        onInput={(e) => setLine(e.currentTarget.value)}
        onKeyDown={(e) => e.key === 'Escape' && close()}
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData('text') ?? '';
          if (!pasted.trim().includes('\n')) return;
          event.preventDefault();
          void add(pasted);
        }}
      />
      <button type="button" class="tool" aria-label={text.close} onClick={close}>
        <Icon name="close" />
      </button>
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
        {refused ? inboxText.notPasted : inboxText.addHint}
      </small>
    </form>
  );
}

const focusOnce = (box: HTMLInputElement | null) => box?.focus();
