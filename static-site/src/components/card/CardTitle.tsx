import type { Card } from '../../api/types';
import { editCard } from '../../store/act';
import { cardText } from '../../text/card';
import { useUntouched } from './untouched';

export function CardTitle({ card, editable }: { card: Card; editable: boolean }) {
  return editable ? <TitleField card={card} /> : <h3 class="card-title">{card.title}</h3>;
}

/** The title, edited where it stands: Enter or leaving keeps it, Escape puts it back. */
function TitleField({ card }: { card: Card }) {
  const box = useUntouched<HTMLTextAreaElement>(card.title);
  function keep(field: HTMLTextAreaElement) {
    const title = field.value.replace(/\s+/g, ' ').trim();
    if (title && title !== card.title) void editCard(card, 'title', title);
    field.value = title || card.title;
  }
  return (
    <textarea
      ref={box}
      class="card-title"
      rows={1}
      maxLength={200}
      aria-label={cardText.title}
      onBlur={(event) => keep(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') event.currentTarget.value = card.title;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
}
