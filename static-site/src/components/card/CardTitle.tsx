import { useRef } from 'preact/hooks';
import type { Card } from '../../api/types';
import { editCard } from '../../store/act';
import { cardText } from '../../text/card';

/** The title, edited where it stands: Enter or leaving keeps it, Escape puts it back. */
export function CardTitle({ card, editable }: { card: Card; editable: boolean }) {
  const box = useRef<HTMLTextAreaElement>(null);
  if (!editable) return <h3 class="card-title">{card.title}</h3>;
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
      // what somebody else wrote shows at once, but not over what is being typed
      key={box.current === document.activeElement ? 'typing' : card.title}
      defaultValue={card.title}
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
