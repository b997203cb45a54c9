import './inbox.css';
import { PageHeader } from '../project/PageHeader';
import { board, canEdit } from '../sync/board';
import { boardProblem } from '../sync/refresh';
import { inboxText } from '../text/inbox';
import { number } from '../text/language';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { go, place, urlOf } from '../ui/router';
import { wide } from '../ui/Sheet';
import { Skeleton } from '../ui/Skeleton';
import { selecting } from '../ui/selection';
import { AddSuggestions } from './AddSuggestions';
import { InboxActions } from './InboxActions';
import { SimilarSuggestions } from './SimilarSuggestions';
import { SuggestionRow } from './SuggestionRow';
import { SuggestionStack } from './SuggestionStack';
import { inbox, openedSuggestion, parkedSuggestions } from './suggestions';

/** Ideas that wait for an answer: one by one, or many at once. */
export function Inbox() {
  const waiting = inbox.value;
  const suggestion = openedSuggestion.value;
  const here = place.value;
  const adding = here.page === 'project' && here.sheet === 'add' && canEdit.value;
  if (!board.value.project && !boardProblem.value) return <Skeleton />;
  return (
    <>
      <PageHeader title={inboxText.title}>
        <Tools />
      </PageHeader>
      <div class="page inbox">
        {!selecting.value && suggestion && (
          <div class="facing" key={suggestion.id}>
            <SuggestionStack suggestion={suggestion} left={waiting.length} />
            <SimilarSuggestions suggestion={suggestion} />
          </div>
        )}
        {waiting.length === 0 && (
          <section class="teach">
            <h2>{inboxText.empty}</h2>
            <p class="empty">{inboxText.teach}</p>
          </section>
        )}
        <Waiting />
        <Parked />
        <Link to={urlOf({ sheet: 'triaged' })} class="to-triaged">
          <Icon name="activity" />
          <span class="grow">{inboxText.triaged}</span>
          <Icon name="right" />
        </Link>
      </div>
      {adding && <AddSuggestions />}
      {!wide.value && canEdit.value && !selecting.value && !adding && <Plus />}
      <InboxActions />
    </>
  );
}

function Tools() {
  return (
    <span class="tools inbox-tools">
      <span class="meta" aria-live="polite">
        {inbox.value.length > 0 && inboxText.waiting(inbox.value.length)}
      </span>
      {canEdit.value && inbox.value.length > 1 && (
        <button
          type="button"
          class="tool"
          aria-label={inboxText.select}
          aria-pressed={selecting.value}
          onClick={() => go(urlOf({ sheet: 'select' }))}
        >
          <Icon name="select" />
        </button>
      )}
      {wide.value && canEdit.value && (
        <button type="button" class="btn primary small" onClick={() => go(urlOf({ sheet: 'add' }))}>
          <Icon name="plus" />
          {inboxText.add}
        </button>
      )}
    </span>
  );
}

function Plus() {
  return (
    <button type="button" class="fab" aria-label={inboxText.add} onClick={() => go(urlOf({ sheet: 'add' }))}>
      <Icon name="plus" />
    </button>
  );
}

/** All that wait when some are being selected, else those behind the one that is being answered. */
function Waiting() {
  const all = inbox.value;
  const rest = selecting.value ? all : all.filter(({ id }) => id !== openedSuggestion.value?.id);
  if (rest.length === 0) return null;
  return (
    <section class="stack">
      <h2>{inboxText.next}</h2>
      <ul class="suggestions">
        {rest.map((suggestion) => (
          <SuggestionRow key={suggestion.id} suggestion={suggestion} />
        ))}
      </ul>
    </section>
  );
}

function Parked() {
  const all = parkedSuggestions.value;
  if (all.length === 0 || selecting.value) return null;
  return (
    <details class="parked">
      <summary>
        {inboxText.parked} <span class="meta">{number(all.length)}</span>
      </summary>
      <ul class="suggestions">
        {all.map((suggestion) => (
          <SuggestionRow key={suggestion.id} suggestion={suggestion} />
        ))}
      </ul>
    </details>
  );
}
