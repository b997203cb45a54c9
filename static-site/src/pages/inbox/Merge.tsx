import { useState } from 'preact/hooks';
import { FindCard } from '../../components/FindCard';
import { Sheet } from '../../components/Sheet';
import { address, back } from '../../router';
import { mergeSuggestion } from '../../store/act/suggestions';
import { board, cardsInOrder } from '../../store/board';
import { current } from '../../store/inbox';
import { matcher, today } from '../../store/query';
import { text } from '../../text/en';
import { inboxText } from '../../text/inbox';

const most = 12;

/** Finds the card that a suggestion is merged into. */
export function Merge() {
  const one = current.value;
  const [wanted, setWanted] = useState('');
  const fits = matcher(wanted, board.value, today());
  const found = cardsInOrder.value.filter(fits).slice(0, most);
  return (
    <Sheet label={inboxText.mergeOne(one?.title ?? '')} otherwise={address({})}>
      <p class="meta">{inboxText.mergeHint}</p>
      <FindCard
        label={inboxText.whichCard}
        wanted={wanted}
        onWanted={setWanted}
        found={found}
        onPick={(card) => {
          if (one) void mergeSuggestion(one, card.id);
          back(address({}));
        }}
      />
      {found.length === 0 && <p class="empty">{text.noMatch}</p>}
    </Sheet>
  );
}
