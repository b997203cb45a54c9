import type { Card } from '../api/types';
import { canEdit } from '../sync/board';
import { cardText } from '../text/card';
import { Icon } from '../ui/Icon';
import { back, urlOf } from '../ui/router';
import { showToast } from '../ui/toasts';
import { archiveCard, restoreCard } from './cardChanges';

export function CardActions({ card }: { card: Card }) {
  async function copyLink() {
    try {
      await navigator.clipboard.writeText(new URL(urlOf({ card: card.id }), location.origin).href);
      showToast(cardText.copied);
    } catch {
      showToast(cardText.notCopied);
    }
  }
  function archive() {
    void archiveCard(card);
    back(urlOf({}));
  }
  return (
    <>
      <button
        type="button"
        class="tool"
        aria-label={cardText.copyLink}
        title={cardText.copyLink}
        onClick={copyLink}
      >
        <Icon name="link" />
      </button>
      {canEdit.value &&
        (card.archived ? (
          <button type="button" class="btn small" onClick={() => restoreCard(card)}>
            {cardText.restore}
          </button>
        ) : (
          <button
            type="button"
            class="tool"
            aria-label={cardText.archive}
            title={cardText.archive}
            onClick={archive}
          >
            <Icon name="archive" />
          </button>
        ))}
    </>
  );
}
