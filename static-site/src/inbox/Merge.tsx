import { useState } from 'preact/hooks';
import { FindCard } from '../card/FindCard';
import { matcher, today } from '../model/query';
import { board, cardsInOrder } from '../sync/board';
import { text } from '../text/en';
import { inboxText } from '../text/inbox';
import { address, back } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { mergeSuggestion } from './suggestionChanges';
import { openedSuggestion } from './suggestions';

const most = 12;

/** Finds the card that a suggestion is merged into. */
export function Merge() {
  const suggestion = openedSuggestion.value;
  const [wanted, setWanted] = useState('');
  const fits = matcher(wanted, board.value, today());
  const found = cardsInOrder.value.filter(fits).slice(0, most);
  return (
    <Sheet label={inboxText.mergeOne(suggestion?.title ?? '')} otherwise={address({})}>
      <p class="meta">{inboxText.mergeHint}</p>
      <FindCard
        label={inboxText.whichCard}
        wanted={wanted}
        onWanted={setWanted}
        found={found}
        onPick={(card) => {
          if (suggestion) void mergeSuggestion(suggestion, card.id);
          back(address({}));
        }}
      />
      {found.length === 0 && <p class="empty">{text.noMatch}</p>}
    </Sheet>
  );
}
