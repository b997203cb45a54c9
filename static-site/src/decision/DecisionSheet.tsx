import './decisions.css';
import { useEffect } from 'preact/hooks';
import * as limits from '../api/limits';
import type { Decision, DecisionDetail } from '../api/types';
import { RefusedChangesOf } from '../changes/RefusedChangesOf';
import { board, canEdit } from '../sync/board';
import { decisionDetail, keepDetailCurrent } from '../sync/detail';
import { cardName } from '../sync/names';
import { offline } from '../sync/refresh';
import { decisionsText } from '../text/decisions';
import { Link } from '../ui/Link';
import { MarkdownField } from '../ui/MarkdownField';
import { Removal } from '../ui/Removal';
import { back, urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { TitleField } from '../ui/TitleField';
import {
  acceptDecision,
  type DecisionField,
  editDecisionField,
  editDecisionTitle,
  markConvention,
  removeDecision,
} from './decisionChanges';
import { cardsLinkedTo, decisionKey, supersededDecisions } from './decisionList';

const fields: DecisionField[] = ['context', 'decision', 'consequences'];

/** One decision, read and edited. */
export function DecisionSheet({ id }: { id: string }) {
  const decision = board.value.decisions[id];
  useEffect(() => keepDetailCurrent('decisions', id), [id]);
  return (
    <Sheet
      label={decision?.title ?? decisionsText.decision}
      title={decision && <span class="key">{decisionKey(decision, decisionsText.unnumbered)}</span>}
      closeTo={urlOf({ view: 'decisions' })}
      beside
    >
      {decision ? <Page decision={decision} /> : <p class="empty">{decisionsText.removed}</p>}
    </Sheet>
  );
}

function Page({ decision }: { decision: Decision }) {
  const detail = decisionDetail(decision.id).value;
  const editable = canEdit.value;
  return (
    <article class="decision-page">
      <RefusedChangesOf id={decision.id} />
      <TitleField
        label={decisionsText.titleField}
        value={decision.title}
        maxLength={limits.decisionTitle}
        editable={editable}
        onSave={(title) => editDecisionTitle(decision, title)}
      />
      <StatusLine decision={decision} />
      {detail ? (
        <Fields decision={decision} detail={detail} editable={editable} />
      ) : (
        <p class="empty" aria-live="polite">
          {offline.value && decisionsText.notOnDevice}
        </p>
      )}
      {editable && <Convention decision={decision} />}
      {editable && <Actions decision={decision} />}
      <LinkedCards decision={decision} />
      {editable && decision.status === 'proposed' && (
        <Removal
          action={decisionsText.remove}
          onRemove={async () => {
            await removeDecision(decision);
            back(urlOf({ view: 'decisions' }));
          }}
        >
          <p class="meta">{decisionsText.removeExplanation}</p>
        </Removal>
      )}
    </article>
  );
}

const toDecision = (id: string) => urlOf({ view: 'decisions', sheet: `decision-${id}` });

/** Whether it holds, what holds in its place, and what it took the place of. */
function StatusLine({ decision }: { decision: Decision }) {
  const successor = board.value.decisions[decision.supersededBy ?? ''];
  const key = (decision: Decision) => decisionKey(decision, decision.title);
  return (
    <p class="row" aria-live="polite">
      <span class={`chip ${{ proposed: 'warn', accepted: 'accent', superseded: '' }[decision.status]}`}>
        {decisionsText.statuses[decision.status]}
      </span>
      {decision.convention && <span class="chip violet">{decisionsText.convention}</span>}
      {successor && (
        <Link class="to-other" to={toDecision(successor.id)}>
          {decisionsText.supersededBy(key(successor))}
        </Link>
      )}
      {supersededDecisions(decision.id).map((decision) => (
        <Link key={decision.id} class="to-other" to={toDecision(decision.id)}>
          {decisionsText.supersedes(key(decision))}
        </Link>
      ))}
    </p>
  );
}

function Fields(props: { decision: Decision; detail: DecisionDetail; editable: boolean }) {
  const { decision, detail, editable } = props;
  return (
    <>
      {fields
        .filter((name) => editable || detail[name])
        .map((name) => (
          <section key={name} class="decision-field">
            <h3>{decisionsText.fields[name]}</h3>
            <MarkdownField
              label={decisionsText.fields[name]}
              edit={decisionsText.edit[name]}
              begin={decisionsText.questions[name]}
              source={detail[name]}
              maxLength={limits.decisionText}
              editable={editable}
              onSave={(from, to) => editDecisionField(decision, name, from, to)}
            />
          </section>
        ))}
    </>
  );
}

function Convention({ decision }: { decision: Decision }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={decision.convention ?? false}
        onChange={(event) => markConvention(decision, event.currentTarget.checked)}
      />
      {decisionsText.isConvention}
    </label>
  );
}

function Actions({ decision }: { decision: Decision }) {
  const { status } = decision;
  return (
    <div class="row">
      {status !== 'accepted' && (
        <button
          type="button"
          class={`btn ${status === 'proposed' ? 'primary' : ''}`}
          onClick={() => acceptDecision(decision)}
        >
          {status === 'proposed' ? decisionsText.accept : decisionsText.acceptAgain}
        </button>
      )}
      {status !== 'superseded' && (
        <Link class="btn" to={urlOf({ view: 'decisions', sheet: `supersede-${decision.id}` })}>
          {decisionsText.supersede}
        </Link>
      )}
    </div>
  );
}

function LinkedCards({ decision }: { decision: Decision }) {
  const cards = cardsLinkedTo(decision.id);
  if (cards.length === 0) return null;
  return (
    <section class="decision-field" aria-label={decisionsText.cards}>
      <h3>{decisionsText.cards}</h3>
      <ul class="lines">
        {cards.map((card) => (
          <li key={card.id}>
            <Link to={urlOf({ view: 'board', card: card.id })}>
              <span class="key">{cardName(card)}</span>
              <span class="grow">{card.title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
