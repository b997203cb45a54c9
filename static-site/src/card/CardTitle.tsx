import * as limits from '../api/limits';
import type { Card } from '../api/types';
import { cardText } from '../text/card';
import { TitleField } from '../ui/TitleField';
import { editCard } from './cardChanges';

export function CardTitle({ card, editable }: { card: Card; editable: boolean }) {
  return (
    <TitleField
      label={cardText.title}
      value={card.title}
      maxLength={limits.cardTitle}
      editable={editable}
      onSave={(title) => editCard(card, 'title', title)}
    />
  );
}
