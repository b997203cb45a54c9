import type { Card } from '../api/types';
import { board } from '../store/store';
import { waitingCards } from '../store/waiting';
import { text } from '../text/en';
import { cardName, Due } from './CardFace';
import { Icon } from './Icon';

/** What a card shows of itself in the plan: one line. */
export function PlanFace({ card }: { card: Card }) {
  const stage = board.value.stages[card.stage];
  return (
    <span class={`plan-face ${stage?.done ? 'done' : ''}`}>
      <span class="key">{cardName(card)}</span>
      <span class="grow">
        {card.title}
        <span class="plan-marks">
          {card.due && !stage?.done && <Due card={card} />}
          {card.estimate !== undefined && (
            <span class="chip" role="img" aria-label={text.points(card.estimate)}>
              {card.estimate}
            </span>
          )}
          {waitingCards.value.has(card.id) && (
            <span class="mark" role="img" aria-label={text.notSent}>
              <Icon name="waiting" />
            </span>
          )}
        </span>
      </span>
      <span class="chip">{stage?.name}</span>
    </span>
  );
}
