import '../ui/action-bar.css';
import { text } from '../text/en';
import { Icon } from '../ui/Icon';
import { back, go, urlOf } from '../ui/router';
import { selected, selecting } from '../ui/selection';
import { archiveCards } from './cardChanges';

/** What can be done with the selected cards. */
export function ActionBar() {
  if (!selecting.value) return null;
  const ids = [...selected.value];
  const none = ids.length === 0;
  return (
    <section class="actions" aria-label={text.selectedCount(ids.length)}>
      <button type="button" class="tool" aria-label={text.endSelection} onClick={() => back(urlOf({}))}>
        <Icon name="close" />
      </button>
      <p class="grow" aria-live="polite">
        {none ? text.selectHint : text.selectedCount(ids.length)}
      </p>
      <button type="button" class="action" disabled={none} onClick={() => go(urlOf({ sheet: 'move' }))}>
        <Icon name="move" />
        {text.moveTo}
      </button>
      <button type="button" class="action" disabled={none} onClick={() => go(urlOf({ sheet: 'label' }))}>
        <Icon name="label" />
        {text.label}
      </button>
      <button
        type="button"
        class="action"
        disabled={none}
        onClick={() => {
          void archiveCards(ids);
          back(urlOf({}));
        }}
      >
        <Icon name="archive" />
        {text.archive}
      </button>
    </section>
  );
}
