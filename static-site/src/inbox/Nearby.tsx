import { useEffect, useState } from 'preact/hooks';
import type { Like, Suggestion } from '../api/types';
import { board, canEdit } from '../sync/board';
import { text } from '../text/en';
import { inboxText, sinceWhen } from '../text/inbox';
import { Link } from '../ui/Link';
import { address } from '../ui/router';
import { now } from '../ui/Time';
import { readSimilar } from './inbox';
import { mergeSuggestion, rejectSuggestions } from './suggestionChanges';

/** What says nearly the same as a suggestion, beside it: to merge it there, or to remember why it was refused. */
export function Nearby({ one }: { one: Suggestion }) {
  const [found, setFound] = useState<Like[]>();
  // its words decide, and the server knows them once it has the suggestion
  const known = one.revision > 0;
  useEffect(() => {
    let shown = true;
    if (known) void readSimilar(one.id).then((likes) => shown && setFound(likes));
    return () => {
      shown = false;
    };
  }, [one.id, known, one.title]);
  if (!found?.length) return null;
  return (
    <section class="nearby">
      <h2>{inboxText.similar}</h2>
      <ul>
        {found.map((like) => (
          <li key={like.id} class="surface">
            {like.kind === 'card' ? (
              <LikeCard one={one} like={like} />
            ) : (
              <LikeSuggestion one={one} like={like} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function LikeCard({ one, like }: { one: Suggestion; like: Like }) {
  const name = `${board.value.project?.key}-${like.number}`;
  const card = board.value.cards[like.id];
  const release = card?.release ? board.value.releases[card.release]?.name : text.backlog;
  const where = like.archived ? inboxText.archivedCard : release;
  return (
    <>
      <Link to={address({ card: like.id })}>
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
          onClick={() => mergeSuggestion(one, like.id)}
        >
          {inboxText.merge}
        </button>
      )}
    </>
  );
}

function LikeSuggestion({ one, like }: { one: Suggestion; like: Like }) {
  const { reason } = like;
  const why =
    like.state === 'rejected'
      ? inboxText.saidNo(sinceWhen(new Date(like.triagedAt ?? 0), now.value), reason ?? '')
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
        <button type="button" class="btn small" onClick={() => rejectSuggestions([one.id], reason)}>
          {inboxText.rejectToo}
        </button>
      )}
    </>
  );
}
