import type { ComponentChildren } from 'preact';
import type { Card } from '../api/types';
import { go, place, urlOf } from '../ui/router';
import { selectCards, selected, selecting, toggleCard } from '../ui/selection';
import { CardFace } from './CardFace';

/**
 * A card that can be tapped: that opens it, or selects it while something is selected or a key for that is held.
 * `between` returns the cards from the last selected one to this one.
 */
export function CardButton(props: {
  card: Card;
  class?: string;
  between?: (card: string) => readonly string[];
  /** What it shows, when not what cards show on the board. */
  children?: ComponentChildren;
}) {
  const { card } = props;
  const here = place.value;
  return (
    <button
      type="button"
      class={props.class ?? 'card'}
      aria-pressed={selecting.value ? selected.value.has(card.id) : undefined}
      aria-current={here.page === 'project' && here.card === card.id ? 'true' : undefined}
      onClick={(event) => {
        if (event.shiftKey && props.between) selectCards(props.between(card.id));
        else if (selecting.value || event.ctrlKey || event.metaKey) toggleCard(card.id);
        else go(urlOf({ card: card.id }));
      }}
    >
      {props.children ?? <CardFace card={card} />}
    </button>
  );
}
