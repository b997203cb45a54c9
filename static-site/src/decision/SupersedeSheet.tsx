import { useState } from 'preact/hooks';
import { decisionTitle } from '../api/limits';
import type { Decision } from '../api/types';
import { board, canEdit } from '../sync/board';
import { decisionsText } from '../text/decisions';
import { Icon } from '../ui/Icon';
import { Length, overLimit } from '../ui/Length';
import { back, urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { DecisionSheet } from './DecisionSheet';
import { addDecision, supersedeDecision } from './decisionChanges';
import { decisionKey, decisions, matchesWords } from './decisionList';

/** The sheet of a decision, and over it one to choose the decision that supersedes it. */
export function SupersedeSheet({ id }: { id: string }) {
  return (
    <>
      <DecisionSheet id={id} />
      {canEdit.value && <SuccessorPicker id={id} />}
    </>
  );
}

/** Picks an existing decision, or proposes a new one by its title. */
function SuccessorPicker({ id }: { id: string }) {
  const decision = board.value.decisions[id];
  const [title, setTitle] = useState('');
  const closeTo = urlOf({ view: 'decisions', sheet: `decision-${id}` });
  if (!decision) return null;
  const wanted = title.trim();
  const fits = overLimit(title, decisionTitle) <= 0;
  const others = decisions.value.filter(
    (decision) =>
      decision.id !== id && decision.status !== 'superseded' && (!wanted || matchesWords(decision, wanted)),
  );
  const choose = async (old: Decision, by: string) => {
    await supersedeDecision(old, by);
    back(closeTo);
  };
  return (
    <Sheet label={decisionsText.supersedeBy(decisionKey(decision, decision.title))} closeTo={closeTo}>
      <form
        class="stack"
        onSubmit={async (event) => {
          event.preventDefault();
          if (wanted && fits) await choose(decision, await addDecision(wanted));
        }}
      >
        <input
          aria-label={decisionsText.successor}
          placeholder={decisionsText.successor}
          autocomplete="off"
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
        <Length text={title} limit={decisionTitle} />
        {wanted && fits && (
          <button type="submit" class="btn">
            <Icon name="plus" />
            {decisionsText.propose(wanted)}
          </button>
        )}
      </form>
      <ul class="lines">
        {others.map((other) => (
          <li key={other.id}>
            <button type="button" onClick={() => choose(decision, other.id)}>
              <span class="key">{decisionKey(other, decisionsText.unnumbered)}</span>
              <span class="grow">{other.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
