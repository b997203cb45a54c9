import type { Release, ScopeChange } from '../api/types';
import { board } from '../sync/board';
import { scopeText } from '../text/scope';
import { MorePages } from '../ui/MorePages';
import { Time } from '../ui/Time';
import { usePages } from '../ui/usePages';
import { scopeChanges } from './readScopeChanges';

/** What entered and left a release while it was locked, with the reasons. */
export function ScopeChanges({ release }: { release: Release }) {
  // loaded again when there are more, or when it is locked again
  const { id, scopeAdded, scopeRemoved, lockedAt } = release;
  return (
    <section class="stack">
      <h3>
        {scopeText.changes}{' '}
        {scopeAdded + scopeRemoved > 0 && (
          <span class="meta">{scopeText.counts(scopeAdded, scopeRemoved)}</span>
        )}
      </h3>
      <ChangeList key={[id, scopeAdded, scopeRemoved, lockedAt].join(' ')} release={release} />
    </section>
  );
}

function ChangeList({ release }: { release: Release }) {
  const pages = usePages((before) => scopeChanges(release.id, before), release.id);
  const items = pages.items.value;
  return (
    <>
      {items.length > 0 && (
        <ul class="scope-changes">
          {items.map((change) => (
            <Change key={change.id} change={change} />
          ))}
        </ul>
      )}
      {items.length === 0 && pages.state.value === 'all' && (
        <p class="meta">{release.state === 'planned' ? scopeText.neverLocked : scopeText.noChanges}</p>
      )}
      <MorePages pages={pages} />
    </>
  );
}

function Change({ change }: { change: ScopeChange }) {
  const { direction, number, title, reason, actorName, at, swapNumber } = change;
  const added = direction === 'added';
  return (
    <li>
      <span class={`sign ${direction}`} role="img" aria-label={added ? scopeText.added : scopeText.removed}>
        {added ? '+' : '−'}
      </span>
      <div class="grow">
        <p>
          <span class="key">{named(number)}</span> {title}
          {swapNumber !== undefined && <span class="meta"> {scopeText.swappedFor(named(swapNumber))}</span>}
        </p>
        <p class="why">{reason}</p>
        <p class="meta">
          {actorName} · <Time at={at} />
        </p>
      </div>
    </li>
  );
}

const named = (number: number) => `${board.value.project?.key}-${number}`;
