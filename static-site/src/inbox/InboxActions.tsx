import '../ui/action-bar.css';
import { text } from '../text/en';
import { inboxText } from '../text/inbox';
import { Icon, type IconName } from '../ui/Icon';
import { back, go, urlOf } from '../ui/router';
import { selected, selecting } from '../ui/selection';

const answers: { sheet: string; icon: IconName; name: string }[] = [
  { sheet: 'reject', icon: 'close', name: inboxText.reject },
  { sheet: 'park', icon: 'waiting', name: inboxText.park },
  { sheet: 'accept', icon: 'check', name: inboxText.accept },
];

/** What can be answered to all that are selected. */
export function InboxActions() {
  if (!selecting.value) return null;
  const { size } = selected.value;
  return (
    <section class="actions" aria-label={text.selectedCount(size)}>
      <button type="button" class="tool" aria-label={text.endSelection} onClick={() => back(urlOf({}))}>
        <Icon name="close" />
      </button>
      <p class="grow" aria-live="polite">
        {size === 0 ? inboxText.selectHint : text.selectedCount(size)}
      </p>
      {answers.map(({ sheet, icon, name }) => (
        <button
          key={sheet}
          type="button"
          class="action"
          disabled={size === 0}
          onClick={() => go(urlOf({ sheet }))}
        >
          <Icon name={icon} />
          {name}
        </button>
      ))}
    </section>
  );
}
