import type { Card } from '../api/types';
import { openBlockers } from '../model/blocking';
import { board, cardsInOrder } from '../sync/board';
import { cardName } from '../sync/names';
import { blockingText } from '../text/blocking';
import { Link } from '../ui/Link';
import { urlOf } from '../ui/router';

/** What a card waits for, and what waits for it. */
export function Blockers({ card, editable }: { card: Card; editable: boolean }) {
  const blockers = (card.blockedBy ?? []).flatMap((id) => board.value.cards[id] ?? []);
  const waiting = cardsInOrder.value.filter(({ blockedBy }) => blockedBy?.includes(card.id));
  if (!editable && !blockers.length && !waiting.length) return null;
  const toList = urlOf({ card: card.id, sheet: 'blockers' });
  if (!blockers.length && !waiting.length)
    return (
      <Link class="placeholder-button" to={toList}>
        {blockingText.link}
      </Link>
    );
  const open = new Set(openBlockers(card, board.value).map(({ id }) => id));
  return (
    <section class="card-part" aria-label={blockingText.title}>
      <header class="heading-row">
        <h3 class="grow">{blockingText.title}</h3>
        {editable && (
          <Link class="btn small quiet" to={toList}>
            {blockingText.link}
          </Link>
        )}
      </header>
      <Cards cards={blockers} open={(id) => open.has(id)} />
      {waiting.length > 0 && (
        <>
          <h4>{blockingText.blocks}</h4>
          <Cards cards={waiting} open={() => true} />
        </>
      )}
    </section>
  );
}

function Cards({ cards, open }: { cards: Card[]; open: (id: string) => boolean }) {
  return (
    <ul class="lines">
      {cards.map((card) => (
        <li key={card.id} class={open(card.id) ? '' : 'done'}>
          <Link to={urlOf({ card: card.id })}>
            <span class="key">{cardName(card)}</span>
            <span class="grow">{card.title}</span>
            <span class="chip">{board.value.stages[card.stage]?.name}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
