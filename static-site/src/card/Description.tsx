import * as limits from '../api/limits';
import type { Card, CardDetail } from '../api/types';
import { cardText } from '../text/card';
import { MarkdownField } from '../ui/MarkdownField';
import { editDescription } from './cardChanges';

export function Description(props: { card: Card; detail: CardDetail; editable: boolean }) {
  const { card, detail, editable } = props;
  return (
    <MarkdownField
      label={cardText.description}
      edit={cardText.editDescription}
      begin={cardText.describe}
      nothing={cardText.noDescription}
      source={detail.description ?? ''}
      maxLength={limits.cardDescription}
      editable={editable}
      onSave={(from, to) => editDescription(card, from, to)}
    />
  );
}
