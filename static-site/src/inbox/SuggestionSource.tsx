import type { Suggestion } from '../api/types';
import { board } from '../sync/board';
import { shortDate } from '../text/dates';
import { inboxText } from '../text/inbox';
import { Time } from '../ui/Time';

/** Who had an idea and when; what was answered, and why. */
export function SuggestionSource({ suggestion }: { suggestion: Suggestion }) {
  const release = suggestion.parkedRelease && board.value.releases[suggestion.parkedRelease]?.name;
  const card = suggestion.card ? board.value.cards[suggestion.card] : undefined;
  const key = card?.number ? `${board.value.project?.key}-${card.number}` : undefined;
  const parts = [
    suggestion.state !== 'open' && inboxText.states[suggestion.state],
    key,
    suggestion.parkedUntil && inboxText.until(shortDate(suggestion.parkedUntil)),
    release && inboxText.withRelease(release),
    suggestion.reason,
    suggestion.source,
  ].filter((part) => part);
  return (
    <span class="meta from">
      {parts.map((part) => `${part} · `)}
      <Time at={suggestion.triagedAt ?? suggestion.createdAt} />
    </span>
  );
}
