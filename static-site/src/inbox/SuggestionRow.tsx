import type { Suggestion } from '../api/types';
import { canEdit } from '../sync/board';
import { inboxText } from '../text/inbox';
import { Icon } from '../ui/Icon';
import { selected, selecting, toggleCard } from '../ui/selection';
import { SuggestionSource } from './SuggestionSource';
import { reopenSuggestion } from './suggestionChanges';
import { openSuggestion } from './suggestions';

/** One line of the inbox: a tap takes it up, or selects it while some are being selected. */
export function SuggestionRow({ suggestion }: { suggestion: Suggestion }) {
  const parked = suggestion.state === 'parked';
  const on = selected.value.has(suggestion.id);
  return (
    <li>
      <button
        type="button"
        aria-pressed={selecting.value ? on : undefined}
        onClick={() => {
          if (selecting.value) toggleCard(suggestion.id);
          else openSuggestion(suggestion.id);
        }}
      >
        {selecting.value && <span class="pick-mark">{on && <Icon name="check" />}</span>}
        <span class="grow">
          <strong>{suggestion.title}</strong>
          <SuggestionSource suggestion={suggestion} />
        </span>
      </button>
      {parked && canEdit.value && !selecting.value && (
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
  );
}
