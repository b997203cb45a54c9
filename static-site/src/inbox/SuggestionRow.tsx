import type { Suggestion } from '../api/types';
import { canEdit } from '../sync/board';
import { inboxText } from '../text/inbox';
import { Icon } from '../ui/Icon';
import { selected, selecting, toggleCard } from '../ui/selection';
import { takeUp } from './inbox';
import { reopenSuggestion } from './suggestionChanges';
import { WhereFrom } from './WhereFrom';

/** One line of the inbox: a tap takes it up, or selects it while some are being selected. */
export function SuggestionRow({ one }: { one: Suggestion }) {
  const parked = one.state === 'parked';
  const on = selected.value.has(one.id);
  return (
    <li>
      <button
        type="button"
        aria-pressed={selecting.value ? on : undefined}
        onClick={() => {
          if (selecting.value) toggleCard(one.id);
          else takeUp(one.id);
        }}
      >
        {selecting.value && <span class="pick-mark">{on && <Icon name="check" />}</span>}
        <span class="grow">
          <strong>{one.title}</strong>
          <WhereFrom one={one} />
        </span>
      </button>
      {parked && canEdit.value && !selecting.value && (
        <button
          type="button"
          class="btn small"
          aria-label={inboxText.reopenOne(one.title)}
          onClick={() => reopenSuggestion(one)}
        >
          {inboxText.reopen}
        </button>
      )}
    </li>
  );
}
