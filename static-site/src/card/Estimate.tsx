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
          const value = field.value === '' ? null : field.valueAsNumber;
          // one decimal place, as the API takes it
          const points = value === null ? null : Math.min(9999, Math.max(0, Math.round(value * 10) / 10));
          field.value = points?.toString() ?? '';
          if (points !== (card.estimate ?? null)) void editCard(card, 'estimate', points);
        }}
      />
    </Pill>
  );
}
