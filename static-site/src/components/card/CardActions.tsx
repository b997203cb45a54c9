import type { Card } from '../../api/types';
import { address, back } from '../../router';
import { archiveCard, restoreCard } from '../../store/act/cards';
import { canEdit } from '../../store/board';
import { cardText } from '../../text/card';
import { Icon } from '../Icon';
import { say } from '../toast';

export function CardActions({ card }: { card: Card }) {
  async function copyLink() {
    try {
      await navigator.clipboard.writeText(new URL(address({ card: card.id }), location.origin).href);
      say(cardText.copied);
    } catch {
      say(cardText.notCopied);
    }
  }
  function archive() {
    void archiveCard(card);
    back(address({}));
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
