import { board } from '../sync/board';
import { text } from '../text/en';
import { inboxText } from '../text/inbox';
import { Icon } from '../ui/Icon';
import { acceptInto, chooseAcceptInto, openReleases } from './acceptInto';

/** Accepts into the release that was chosen last; beside it the choice. */
export function AcceptButton({ onAccept }: { onAccept: () => void }) {
  const into = acceptInto.value;
  const name = into ? (board.value.releases[into]?.name ?? '') : text.backlog;
  return (
    <span class="accept">
      <button type="button" class="btn primary" onClick={onAccept}>
        <Icon name="check" />
        <span>
          {inboxText.accept}
          <small>{name}</small>
        </span>
      </button>
      <span class="into">
        <Icon name="down" />
        <select
          aria-label={inboxText.acceptInto}
          value={into ?? ''}
          onChange={(event) => chooseAcceptInto(event.currentTarget.value)}
        >
          {openReleases.value.map(({ id, name: releaseName }) => (
            <option key={id} value={id}>
              {releaseName}
            </option>
          ))}
          <option value="">{text.backlog}</option>
        </select>
      </span>
    </span>
  );
}
