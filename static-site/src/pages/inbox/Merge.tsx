import { useState } from 'preact/hooks';
import { cardName } from '../../components/CardFace';
import { Sheet } from '../../components/Sheet';
import { address, back } from '../../router';
import { mergeSuggestion } from '../../store/act';
import { current } from '../../store/inbox';
import { matcher, today } from '../../store/query';
import { board, cardsInOrder } from '../../store/store';
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
      <input
        type="text"
        inputMode="search"
        autocomplete="off"
        aria-label={inboxText.whichCard}
        placeholder={inboxText.whichCard}
        value={wanted}
        onInput={(e) => setWanted(e.currentTarget.value)}
      />
      <ul class="lines">
        {found.map((card) => (
          <li key={card.id}>
            <button
              type="button"
              onClick={() => {
                if (one) void mergeSuggestion(one, card.id);
                back(address({}));
              }}
            >
              <span class="key">{cardName(card)}</span>
              <span class="grow">{card.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p class="empty">{text.noMatch}</p>}
    </Sheet>
  );
}
