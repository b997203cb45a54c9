import type { Card } from '../api/types';
import { cardText } from '../text/card';
import { dateName } from '../text/dates';
import { now } from '../ui/Time';
import { useFieldValue } from '../ui/useFieldValue';
import { editCard } from './cardChanges';
import { Pill } from './Pill';

export function Due({ card }: { card: Card }) {
  const box = useFieldValue<HTMLInputElement>(card.due ?? '');
  return (
    <Pill
      shown={card.due ? cardText.dueOn(dateName(card.due, now.value)) : cardText.due}
      set={!!card.due}
      tone="warn"
    >
      <input
        ref={box}
        type="date"
        min="2000-01-01"
        max="2999-12-31"
        aria-label={cardText.due}
        onClick={(event) => event.currentTarget.showPicker?.()}
        onBlur={(event) => {
          event.currentTarget.value = card.due ?? '';
        }}
        onChange={(event) => {
          const { value, validity } = event.currentTarget;
          // while a year is typed digit by digit the date is valid but out of range
          if (validity.valid && value !== (card.due ?? '')) void editCard(card, 'due', value || null);
        }}
      />
    </Pill>
  );
}
