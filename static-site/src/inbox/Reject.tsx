import * as limits from '../api/limits';
import { inboxText } from '../text/inbox';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { back, urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { rejectSuggestions } from './suggestionChanges';
import { triageTargets } from './triageTargets';

/** Rejects suggestions with a reason. */
export function Reject() {
  const all = triageTargets.value;
  const [first] = all;
  const name =
    all.length === 1 && first ? inboxText.rejectOne(first.title) : inboxText.rejectMany(all.length);
  async function reject(reason: string) {
    back(urlOf({}));
    await rejectSuggestions(
      all.map(({ id }) => id),
      reason,
    );
  }
  return (
    <Sheet label={name} closeTo={urlOf({})}>
      <p class="meta">{inboxText.whyHint}</p>
      <ul class="lines">
        {inboxText.reasons.map((reason) => (
          <li key={reason}>
            <button type="button" onClick={() => reject(reason)}>
              <span class="grow">{reason}</span>
            </button>
          </li>
        ))}
      </ul>
      <Form
        action={inboxText.reject}
        tone="danger"
        send={async ({ reason = '' }) => {
          await reject(reason.trim());
          return undefined;
        }}
      >
        <Field label={inboxText.why}>
          <textarea name="reason" required maxLength={limits.reason} rows={2} />
        </Field>
      </Form>
    </Sheet>
  );
}
