import { text } from '../text/en';
import { inboxText } from '../text/inbox';
import { Icon } from '../ui/Icon';
import { back, urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { acceptInto, chooseAcceptInto, openReleases } from './acceptInto';
import { acceptSuggestions } from './suggestionChanges';
import { triageTargets } from './triageTargets';

/** Makes cards of all that are selected, in the release that is tapped. */
export function AcceptMany() {
  const all = triageTargets.value;
  function accept(release: string) {
    chooseAcceptInto(release);
    void acceptSuggestions(
      all.map(({ id }) => id),
      release || undefined,
    );
    back(urlOf({}));
  }
  return (
    <Sheet label={inboxText.acceptMany(all.length)} closeTo={urlOf({})}>
      <ul class="lines">
        {[...openReleases.value, { id: '', name: text.backlog }].map(({ id, name }) => (
          <li key={id}>
            <button type="button" onClick={() => accept(id)}>
              <span class="grow">{name}</span>
              {id === (acceptInto.value ?? '') && <Icon name="check" />}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
