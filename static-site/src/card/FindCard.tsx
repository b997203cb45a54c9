import type { Card } from '../api/types';
import { cardName } from '../sync/names';

/** Finds one card by a few letters: a field, and what fits as buttons. */
export function FindCard(props: {
  label: string;
  query: string;
  onQuery: (query: string) => void;
  found: readonly Card[];
  onPick: (card: Card) => void;
}) {
  return (
    <>
      <input
        type="text"
        inputMode="search"
        autocomplete="off"
        aria-label={props.label}
        placeholder={props.label}
        value={props.query}
        onInput={(e) => props.onQuery(e.currentTarget.value)}
      />
      <ul class="lines">
        {props.found.map((card) => (
          <li key={card.id}>
            <button type="button" onClick={() => props.onPick(card)}>
              <span class="key">{cardName(card)}</span>
              <span class="grow">{card.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
