import type { Suggestion } from '../api/types';
import { board } from '../sync/board';
import { shortDate } from '../text/due';
import { inboxText } from '../text/inbox';
import { Time } from '../ui/Time';

/** Who had an idea and when; what was answered, and why. */
export function WhereFrom({ one }: { one: Suggestion }) {
  const release = one.parkedRelease && board.value.releases[one.parkedRelease]?.name;
  const card = one.card ? board.value.cards[one.card] : undefined;
  const key = card?.number ? `${board.value.project?.key}-${card.number}` : undefined;
  const told = [
    one.state !== 'open' && inboxText.states[one.state],
    key,
    one.parkedUntil && inboxText.until(shortDate(one.parkedUntil)),
    release && inboxText.withRelease(release),
    one.reason,
    one.source,
  ].filter((part) => part);
  return (
    <span class="meta from">
      {told.map((part) => `${part} · `)}
      <Time at={one.triagedAt ?? one.createdAt} />
    </span>
  );
}
