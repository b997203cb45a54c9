import { useEffect, useState } from 'preact/hooks';
import type { SimilarItem, Suggestion } from '../api/types';
import { board, canEdit } from '../sync/board';
import { text } from '../text/en';
import { inboxText } from '../text/inbox';
import { Link } from '../ui/Link';
import { urlOf } from '../ui/router';
import { now } from '../ui/Time';
import { mergeSuggestion, rejectSuggestions } from './suggestionChanges';
import { readSimilar } from './suggestions';

/** What says nearly the same as a suggestion, beside it: to merge it there, or to remember why it was refused. */
export function SimilarSuggestions({ suggestion }: { suggestion: Suggestion }) {
  const [found, setFound] = useState<SimilarItem[]>();
  // its words decide, and the server knows them once it has the suggestion
  const known = suggestion.revision > 0;
  useEffect(() => {
    let shown = true;
    if (known) void readSimilar(suggestion.id).then((likes) => shown && setFound(likes));
    return () => {
      shown = false;
    };
  }, [suggestion.id, known, suggestion.title]);
  if (!found?.length) return null;
  return (
    <section class="nearby">
      <h2>{inboxText.similar}</h2>
      <ul>
        {found.map((like) => (
          <li key={like.id} class="surface">
            {like.kind === 'card' ? (
              <LikeCard suggestion={suggestion} like={like} />
            ) : (
              <LikeSuggestion suggestion={suggestion} like={like} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function LikeCard({ suggestion, like }: { suggestion: Suggestion; like: SimilarItem }) {
  const name = `${board.value.project?.key}-${like.number}`;
  const card = board.value.cards[like.id];
  const release = card?.release ? board.value.releases[card.release]?.name : text.backlog;
  const where = like.archived ? inboxText.archivedCard : release;
  return (
    <>
      <Link to={urlOf({ card: like.id })}>
        <span class="meta">
          <span class="key">{name}</span> · {where}
        </span>
        <span>{like.title}</span>
      </Link>
      {canEdit.value && (
        <button
          type="button"
          class="btn small"
          aria-label={inboxText.mergeWith(name)}
          onClick={() => mergeSuggestion(suggestion, like.id)}
        >
          {inboxText.merge}
        </button>
      )}
    </>
  );
}

function rejectedSince(at: Date, reason: string): string {
  return at.toDateString() === now.value.toDateString()
    ? inboxText.rejectedToday(reason)
    : inboxText.rejectedIn(at, now.value, reason);
}

function LikeSuggestion({ suggestion, like }: { suggestion: Suggestion; like: SimilarItem }) {
  const { reason } = like;
  const why =
    like.state === 'rejected'
      ? rejectedSince(new Date(like.triagedAt ?? 0), reason ?? '')
      : like.state === 'parked'
        ? inboxText.alsoParked
        : inboxText.alsoWaits;
  return (
    <>
      <p>
        <span class={`meta ${reason ? 'no' : ''}`}>{why}</span>
        <span>{like.title}</span>
      </p>
      {canEdit.value && reason && (
        <button type="button" class="btn small" onClick={() => rejectSuggestions([suggestion.id], reason)}>
          {inboxText.rejectToo}
        </button>
      )}
    </>
  );
}
