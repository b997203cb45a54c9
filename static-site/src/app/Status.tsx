import './status.css';
import { useEffect, useState } from 'preact/hooks';
import { storage } from '../device/database';
import { parked, waiting } from '../sync/queue';
import { offline, pageBetween } from '../sync/refresh';
import { text } from '../text/en';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { PageBetween } from '../ui/PageBetween';
import { urlOf } from '../ui/router';
import { applyUpdate, updateReady } from './worker';

/** One line: what has not reached the server yet, the most pressing first. It opens the whole list. */
export function Status({ card }: { card?: string }) {
  const late = useLate(waiting.value.length > 0);
  const refused = parked.value.filter(({ because }) => !because).length;
  const words = [
    refused > 0 && text.refused(refused),
    offline.value && text.noConnection,
    (late || offline.value || refused > 0) && waiting.value.length > 0 && text.waiting(waiting.value.length),
  ].filter((part) => part);
  if (words.length === 0 && offline.value) words.push(text.offline);
  if (words.length === 0 && storage.value === 'memory') words.push(text.memory);
  return (
    <div class="status" aria-live="polite">
      {pageBetween.value && <PageBetween />}
      {words.length > 0 ? (
        <Link to={urlOf({ card, sheet: 'waiting' })} class={refused ? 'refused-line' : undefined}>
          <span class="grow">{words.join(' · ')}</span>
          <Icon name="right" />
        </Link>
      ) : (
        updateReady.value && (
          <button type="button" onClick={applyUpdate}>
            <span class="grow">{text.updateReady}</span>
            <strong>{text.reload}</strong>
          </button>
        )
      )}
    </div>
  );
}

/** True when something has lasted for a second: most changes have arrived by then, and saying so would flicker. */
function useLate(going: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!going) return setLate(false);
    const timer = setTimeout(() => setLate(true), 1000);
    return () => clearTimeout(timer);
  }, [going]);
  return late;
}
