import './groundwork.css';
import '../ui/removal.css';
import { useEffect } from 'preact/hooks';
import * as limits from '../api/limits';
import type { Check, CheckDetail } from '../api/types';
import { RefusedChangesOf } from '../changes/RefusedChangesOf';
import { board, canEdit } from '../sync/board';
import { checkDetail, keepDetailCurrent } from '../sync/detail';
import { offline } from '../sync/refresh';
import { groundworkText } from '../text/groundwork';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { Icon } from '../ui/Icon';
import { MarkdownField } from '../ui/MarkdownField';
import { replace, urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { TitleField } from '../ui/TitleField';
import { isSettled, nextOpenCheck } from './checks';
import { answerCheck, editQuestion, reopenCheck, requireCheck, waiveCheck } from './groundworkChanges';
import { StateMark } from './Overview';

/** One check: what is asked and why, and how it was settled. */
export function CheckSheet({ id }: { id: string }) {
  const check = board.value.checks[id];
  useEffect(() => keepDetailCurrent('checks', id), [id]);
  return (
    <Sheet
      label={check?.question ?? groundworkText.check}
      title={
        check && (
          <span class="check-area">
            {groundworkText.areas[check.area]} {check.owasp && <span class="key">{check.owasp}</span>}
          </span>
        )
      }
      closeTo={urlOf({ view: 'groundwork' })}
      beside
    >
      {check ? <Page check={check} /> : <p class="empty">{groundworkText.removed}</p>}
    </Sheet>
  );
}

function Page({ check }: { check: Check }) {
  const detail = checkDetail(check.id).value;
  const editable = canEdit.value;
  return (
    <article class="check-page">
      <RefusedChangesOf id={check.id} />
      <TitleField
        label={groundworkText.question}
        value={check.question}
        maxLength={limits.checkQuestion}
        editable={editable}
        onSave={(question) => editQuestion(check, question)}
      />
      {detail?.why && <p class="check-why">{detail.why}</p>}
      {detail ? (
        <Settling check={check} detail={detail} editable={editable} />
      ) : (
        <p class="empty" aria-live="polite">
          {offline.value && groundworkText.notHere}
        </p>
      )}
      <Requirement check={check} editable={editable} />
      <Next check={check} />
    </article>
  );
}

function Settling(props: { check: Check; detail: CheckDetail; editable: boolean }) {
  const { check, detail, editable } = props;
  return (
    <>
      <p class="check-state" aria-live="polite">
        <StateMark check={check} />
        <span aria-hidden="true">
          {check.state === 'waived'
            ? groundworkText.waivedFor(detail.reason)
            : groundworkText.states[check.state]}
        </span>
        {check.state === 'waived' && <span class="visually-hidden">{detail.reason}</span>}
      </p>
      {(check.state !== 'waived' || detail.answer) && (
        <MarkdownField
          label={groundworkText.answer}
          edit={groundworkText.editAnswer}
          begin={groundworkText.answerIt}
          nothing={groundworkText.noAnswer}
          source={detail.answer}
          maxLength={limits.answer}
          editable={editable}
          onSave={(from, to) => answerCheck(check, from, to)}
        />
      )}
      {editable &&
        (isSettled(check) ? (
          <div class="row">
            <button type="button" class="btn" onClick={() => reopenCheck(check)}>
              {groundworkText.reopen}
            </button>
          </div>
        ) : (
          <Waiving check={check} answered={detail.answer !== ''} />
        ))}
    </>
  );
}

/** @param answered the answer of before is there to be taken up again */
function Waiving({ check, answered }: { check: Check; answered: boolean }) {
  const { answer } = checkDetail(check.id).value ?? { answer: '' };
  return (
    <>
      {answered && (
        <div class="row">
          <button type="button" class="btn primary" onClick={() => answerCheck(check, answer, answer)}>
            {groundworkText.keepAnswer}
          </button>
        </div>
      )}
      <details class="removal">
        <summary>
          {groundworkText.waive}
          <Icon name="down" />
        </summary>
        <Form
          action={groundworkText.waiveIt}
          tone="plain"
          send={async ({ reason = '' }) => {
            await waiveCheck(check, reason.trim());
            return undefined;
          }}
        >
          <Field label={groundworkText.waiveWhy}>
            <textarea
              name="reason"
              required
              rows={2}
              maxLength={limits.reason}
              title={groundworkText.waiveWhy}
            />
          </Field>
        </Form>
      </details>
    </>
  );
}

function Requirement({ check, editable }: { check: Check; editable: boolean }) {
  if (!editable) return check.required ? <p class="meta">{groundworkText.requiredFor}</p> : null;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={check.required ?? false}
        onChange={(event) => requireCheck(check, event.currentTarget.checked)}
      />
      {groundworkText.requiredFor}
    </label>
  );
}

function Next({ check }: { check: Check }) {
  const next = nextOpenCheck(check);
  if (!next) return null;
  return (
    <button
      type="button"
      class="next"
      onClick={() => replace(urlOf({ view: 'groundwork', sheet: `check-${next.id}` }))}
    >
      <span class="grow">
        <span class="meta">{groundworkText.next}</span>
        <bdi>{next.question}</bdi>
      </span>
      <Icon name="right" />
    </button>
  );
}
