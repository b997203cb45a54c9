import './decisions.css';
import { useEffect, useState } from 'preact/hooks';
import * as limits from '../api/limits';
import type { Decision } from '../api/types';
import { PageHeader } from '../project/PageHeader';
import { board, canEdit } from '../sync/board';
import { decisionsText } from '../text/decisions';
import { AddLine } from '../ui/LineEditor';
import { Link } from '../ui/Link';
import { place, urlOf } from '../ui/router';
import { addDecision } from './decisionChanges';
import { decisionKey, decisions, matchesWords, searchDecisions } from './decisionList';

/** What was decided, found again and added to. */
export function Decisions() {
  return (
    <>
      <PageHeader title={decisionsText.title} />
      <div class="page decisions">{board.value.project && <List />}</div>
    </>
  );
}

function List() {
  const [query, setQuery] = useState('');
  const words = query.trim();
  const { ids, failed } = useSearch(words);
  const all = decisions.value;
  const found = words
    ? all.filter((decision) => matchesWords(decision, words) || ids?.has(decision.id))
    : all;
  return (
    <>
      {canEdit.value && (
        <AddLine
          label={decisionsText.add}
          hint={decisionsText.addHint}
          maxLength={limits.decisionTitle}
          framed
          add={addDecision}
        />
      )}
      {all.length > 0 && (
        <input
          type="search"
          aria-label={decisionsText.search}
          placeholder={decisionsText.search}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      {all.length === 0 && <p class="empty">{decisionsText.empty}</p>}
      <p class={words && found.length === 0 ? 'empty' : 'visually-hidden'} aria-live="polite">
        {words && (found.length ? decisionsText.found(found.length) : decisionsText.noMatch)}
      </p>
      {words && failed && <p class="meta">{decisionsText.searchedTitles}</p>}
      <ul class="lines decision-list">
        {found.map((decision) => (
          <Row key={decision.id} decision={decision} />
        ))}
      </ul>
    </>
  );
}

function Row({ decision }: { decision: Decision }) {
  const here = place.value;
  const sheet = `decision-${decision.id}`;
  return (
    <li class={decision.status}>
      <Link to={urlOf({ sheet })} current={here.page === 'project' && here.sheet === sheet}>
        <span class="key">{decisionKey(decision, decisionsText.unnumbered)}</span>
        <span class="grow">
          <span class="title">{decision.title}</span>
          <Marks decision={decision} />
        </span>
      </Link>
    </li>
  );
}

function Marks({ decision }: { decision: Decision }) {
  return (
    <span class="row">
      {decision.convention && <span class="chip violet">{decisionsText.convention}</span>}
      {decision.status !== 'accepted' && (
        <span class={`chip ${decision.status === 'proposed' ? 'warn' : ''}`}>
          {decisionsText.statuses[decision.status]}
        </span>
      )}
    </span>
  );
}

const patience = 250;

/** Asks the server for what stands in the texts, once the typing pauses. */
function useSearch(words: string): { ids?: Set<string>; failed: boolean } {
  const [result, setResult] = useState<{ of: string; ids?: Set<string> }>({ of: '' });
  useEffect(() => {
    if (!words) return;
    let current = true;
    const timer = setTimeout(async () => {
      const ids = await searchDecisions(words);
      if (current) setResult({ of: words, ids });
    }, patience);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [words]);
  return { ids: result.ids, failed: result.of === words && !result.ids };
}
