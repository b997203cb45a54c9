import { useEffect, useState } from 'preact/hooks';
import type { Suggestion } from '../api/types';
import { openProject } from '../device/openProject';
import { board, canEdit } from '../sync/board';
import { inboxText } from '../text/inbox';
import { MorePages } from '../ui/MorePages';
import { urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { usePages } from '../ui/usePages';
import { SuggestionSource } from './SuggestionSource';
import { reopenSuggestion } from './suggestionChanges';
import { triagedSuggestions } from './suggestions';

const whileTyping = 250;

/** What left the inbox, with what was answered: found again, and put back. */
export function Triaged() {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), whileTyping);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Sheet label={inboxText.triaged} closeTo={urlOf({})}>
      <input
        type="search"
        aria-label={inboxText.triagedSearch}
        placeholder={inboxText.triagedSearch}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <Found key={`${openProject.value} ${words}`} words={words} />
    </Sheet>
  );
}

function Found({ words }: { words: string }) {
  const pages = usePages((cursor) => triagedSuggestions(words, cursor), words);
  const all = stillTriaged(pages.items.value);
  return (
    <>
      <ul class="suggestions">
        {all.map((suggestion) => (
          <li key={suggestion.id}>
            <p class="grow">
              <strong>{suggestion.title}</strong>
              <SuggestionSource suggestion={suggestion} />
            </p>
            {canEdit.value && (
              <button
                type="button"
                class="btn small"
                aria-label={inboxText.reopenOne(suggestion.title)}
                onClick={() => reopenSuggestion(suggestion)}
              >
                {inboxText.reopen}
              </button>
            )}
          </li>
        ))}
      </ul>
      {pages.state.value === 'all' && all.length === 0 && (
        <p class="empty" aria-live="polite">
          {words ? inboxText.noMatch : inboxText.triagedEmpty}
        </p>
      )}
      <MorePages pages={pages} />
    </>
  );
}

/** Without what was opened again here since. */
const stillTriaged = (loaded: Suggestion[]) =>
  loaded.filter(({ id }) => !['open', 'parked'].includes(board.value.suggestions[id]?.state ?? ''));
