import type { Card } from '../api/types';
import { unit } from '../sync/unit';
import { cardText } from '../text/card';
import { amountOf } from '../text/scope';
import { useFieldValue } from '../ui/useFieldValue';
import { editCard } from './cardChanges';
import { Pill } from './Pill';

export function Estimate({ card }: { card: Card }) {
  const set = card.estimate !== undefined;
  const box = useFieldValue<HTMLInputElement>(card.estimate?.toString() ?? '');
  return (
    <Pill shown={set ? amountOf(card.estimate ?? 0, unit()) : cardText.estimate} set={set}>
      <input
        ref={box}
        type="number"
        inputMode="decimal"
        min={0}
        max={9999}
        step={0.5}
        aria-label={cardText.estimateIn[unit()]}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
        onBlur={(event) => {
          const field = event.currentTarget;
          const shown = card.estimate?.toString() ?? '';
          // what is no number is no answer, and what was only looked at none either
          const points = field.validity.badInput || field.value === shown ? undefined : pointsOf(field);
          field.value = points === undefined ? shown : (points?.toString() ?? '');
          if (points !== undefined && points !== (card.estimate ?? null))
            void editCard(card, 'estimate', points);
        }}
      />
    </Pill>
  );
}

/** One decimal place, as the API takes it. */
function pointsOf({ value, valueAsNumber }: HTMLInputElement): number | null {
  return value === '' ? null : Math.min(9999, Math.max(0, Math.round(valueAsNumber * 10) / 10));
}
