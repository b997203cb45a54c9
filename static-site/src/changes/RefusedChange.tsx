import './refused-change.css';
import { openProject } from '../device/openProject';
import { type Change, edits } from '../model/change';
import { ReasonFields } from '../release/ReasonFields';
import { rememberReason } from '../release/reasons';
import { discard, giveReason, retry, takeMine } from '../sync/outbox';
import { projects } from '../sync/projectList';
import { parked } from '../sync/queue';
import { changeText } from '../text/change';
import { changeSummary } from '../text/changeSummary';
import { scopeText } from '../text/scope';
import { Form } from '../ui/Form';
import { ConflictChoice } from './ConflictChoice';

/** In words what a change is. */
export function changeSentence(change: Change): string {
  const { about, project } = change;
  const fields = Object.keys(edits(change) ?? {}).map((field) => changeText.fields[field] ?? field);
  const changed = about ? changeSummary(about) : changeText.change;
  const words = fields.length ? changeText.withFields(changed, fields) : changed;
  if (project === openProject.value) return words;
  const elsewhere = projects.value?.find(({ id }) => id === project)?.name;
  return elsewhere ? `${words} · ${elsewhere}` : words;
}

/** A refused change: why, what depends on it, and what can be done. */
export function RefusedChange({ change }: { change: Change }) {
  const conflicts = change.problem?.conflicts ?? [];
  const dependants = parked.value.filter(({ because }) => because === change.id);
  // what the refusal itself says already is not said again
  const errors = (change.problem?.errors ?? [])
    .map(({ detail }) => detail)
    .filter((detail) => detail !== change.refused);
  return (
    <article class="refused">
      <p class="refused-title">{changeSentence(change)}</p>
      {conflicts.length > 0 ? <p>{changeText.conflict}</p> : <p>{change.refused}</p>}
      {conflicts.length === 0 && errors.length > 0 && (
        <ul class="errors">
          {errors.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      )}
      {conflicts.map((conflict) => (
        <ConflictChoice key={conflict.field} conflict={conflict} />
      ))}
      {dependants.length > 0 && (
        <div class="dependants">
          <p class="meta">{changeText.with}</p>
          <ul>
            {dependants.map((change) => (
              <li key={change.id}>{changeSentence(change)}</li>
            ))}
          </ul>
        </div>
      )}
      {conflicts.length > 0 ? (
        <p class="row">
          <button type="button" class="btn" onClick={() => takeMine(change.id)}>
            {changeText.takeMine}
          </button>
          <button type="button" class="btn" onClick={() => discard(change.id)}>
            {changeText.takeTheirs}
          </button>
        </p>
      ) : change.problem?.type.endsWith(':scope-locked') ? (
        <Form
          action={scopeText.giveReason}
          besides={
            <button type="button" class="btn quiet" onClick={() => discard(change.id)}>
              {changeText.giveUp}
            </button>
          }
          send={async ({ reason = '' }) => {
            rememberReason(reason.trim());
            await giveReason(change.id, reason.trim());
            return undefined;
          }}
        >
          <ReasonFields />
        </Form>
      ) : (
        <p class="row">
          <button type="button" class="btn" onClick={() => retry(change.id)}>
            {changeText.retry}
          </button>
          <button type="button" class="btn quiet" onClick={() => discard(change.id)}>
            {changeText.giveUp}
          </button>
        </p>
      )}
    </article>
  );
}
