import { useState } from 'preact/hooks';
import type { Card } from '../api/types';
import { today } from '../device/today';
import { findCycle } from '../model/blocking';
import { matcher } from '../model/query';
import { board, cardsInOrder } from '../sync/board';
import { cardName } from '../sync/names';
import { blockingText } from '../text/blocking';
import { urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { blockCard } from './cardChanges';

/** So many cards are offered at once: a search finds the others. */
const offeredAtOnce = 30;

/** Picks the cards that a card waits for. */
export function BlockersOfCard({ card }: { card: Card }) {
  const [query, setQuery] = useState('');
  const [refused, setRefused] = useState('');
  const waits = (id: string) => card.blockedBy?.includes(id) ?? false;
  const { stages } = board.value;
  const offered = cardsInOrder.value.filter(
    (other) => other.id !== card.id && (waits(other.id) || !stages[other.stage]?.done),
  );
  const fits = matcher(query, board.value, today.value);
  const found = offered.filter((card) => waits(card.id) || fits(card)).slice(0, offeredAtOnce);

  function pick(blocker: Card, box: HTMLInputElement) {
    const way = box.checked ? findCycle(card, blocker, board.value) : undefined;
    setRefused(way ? blockingText.circle(way.map(cardName)) : '');
    if (!way) void blockCard(card, blocker, box.checked);
    // what would be a circle is not ticked
    else box.checked = false;
  }
  return (
    <Sheet label={blockingText.linkHere} closeTo={urlOf({ card: card.id })}>
      {offered.length === 0 ? (
        <p class="empty">{blockingText.none}</p>
      ) : (
        <input
          type="search"
          aria-label={blockingText.search}
          placeholder={blockingText.search}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      {refused && (
        <p class="note bad" role="alert">
          {refused}
        </p>
      )}
      <ul class="lines">
        {found.map((card) => (
          <li key={card.id}>
            <label class="check grow">
              <input
                type="checkbox"
                checked={waits(card.id)}
                onChange={(event) => pick(card, event.currentTarget)}
              />
              <span class="key">{cardName(card)}</span>
              <span class="grow">{card.title}</span>
            </label>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
