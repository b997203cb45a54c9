import { useState } from 'preact/hooks';
import { FindCard } from '../card/FindCard';
import { today } from '../device/today';
import { matcher } from '../model/query';
import { board, cardsInOrder } from '../sync/board';
import { text } from '../text/en';
import { inboxText } from '../text/inbox';
import { back, urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { mergeSuggestion } from './suggestionChanges';
import { openedSuggestion } from './suggestions';

const most = 12;

/** Finds the card that a suggestion is merged into. */
export function Merge() {
  const suggestion = openedSuggestion.value;
  const [query, setQuery] = useState('');
  const fits = matcher(query, board.value, today.value);
  const found = cardsInOrder.value.filter(fits).slice(0, most);
  return (
    <Sheet label={inboxText.mergeOne(suggestion?.title ?? '')} closeTo={urlOf({})}>
      <p class="meta">{inboxText.mergeHint}</p>
      <FindCard
        label={inboxText.whichCard}
        query={query}
        onQuery={setQuery}
        found={found}
        onPick={(card) => {
          if (suggestion) void mergeSuggestion(suggestion, card.id);
          back(urlOf({}));
        }}
      />
      {found.length === 0 && <p class="empty">{text.noMatch}</p>}
    </Sheet>
  );
}
