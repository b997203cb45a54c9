import { today } from '../device/today';
import { dayAfter } from '../model/query';
import { shortDate } from '../text/dates';
import { inboxText } from '../text/inbox';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { back, urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { openReleases } from './acceptInto';
import { type Later, parkSuggestions } from './suggestionChanges';
import { triageTargets } from './triageTargets';

/** Parks suggestions until a date, or until a release is next to ship. */
export function Park() {
  const all = triageTargets.value;
  const [first] = all;
  const name = all.length === 1 && first ? inboxText.parkOne(first.title) : inboxText.parkMany(all.length);
  // the first one is under way: what waits for it would be back at once
  const later = openReleases.value.slice(1).filter(({ state }) => state === 'planned');
  const days = [
    { name: inboxText.inAWeek, until: dayAfter(today.value, 7) },
    { name: inboxText.inAMonth, until: dayAfter(today.value, 30) },
    { name: inboxText.inAQuarter, until: dayAfter(today.value, 91) },
  ];
  async function park(to: Later) {
    back(urlOf({}));
    await parkSuggestions(
      all.map(({ id }) => id),
      to,
    );
  }
  return (
    <Sheet label={name} closeTo={urlOf({})}>
      <p class="meta">{inboxText.parkHint}</p>
      <ul class="lines">
        {days.map(({ name: when, until }) => (
          <li key={until}>
            <button type="button" onClick={() => park({ until })}>
              <span class="grow">{when}</span>
              <span class="meta">{shortDate(until)}</span>
            </button>
          </li>
        ))}
      </ul>
      {later.length > 0 && (
        <section>
          <h3>{inboxText.when}</h3>
          <ul class="lines">
            {later.map(({ id, name: release }) => (
              <li key={id}>
                <button type="button" onClick={() => park({ release: id })}>
                  <span class="grow">{release}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Form
        action={inboxText.parkThen}
        tone="plain"
        send={async ({ until }) => {
          await park({ until });
          return undefined;
        }}
      >
        <Field label={inboxText.onDay}>
          <input type="date" name="until" required min={dayAfter(today.value, 1)} />
        </Field>
      </Form>
    </Sheet>
  );
}
