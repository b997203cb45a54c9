import type { CardDetail } from '../api/types';
import { board } from '../sync/board';
import { cardText } from '../text/card';
import { Time } from '../ui/Time';

/** Who added the card, when, and when it last changed. */
export function Origin({ detail }: { detail: CardDetail }) {
  if (!detail.createdAt) return null;
  const name = board.value.members[detail.createdBy ?? '']?.name;
  return (
    <p class="meta">
      {name ? cardText.addedBy(name) : cardText.added} <Time at={detail.createdAt} />
      {detail.updatedAt !== detail.createdAt && (
        <>
          {' · '}
          {cardText.changed} <Time at={detail.updatedAt} />
        </>
      )}
    </p>
  );
}
