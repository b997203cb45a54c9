import './unsent-changes.css';
import { storage } from '../device/database';
import { retryAll } from '../sync/outbox';
import { parked, waiting } from '../sync/queue';
import { offline } from '../sync/refresh';
import { changeText } from '../text/change';
import { urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { changeSentence, RefusedChange } from './RefusedChange';

/** Unsent and refused changes. */
export function UnsentChanges({ card }: { card?: string }) {
  const refused = parked.value.filter(({ because }) => !because);
  return (
    <Sheet label={changeText.waitingTitle} closeTo={urlOf({ card })}>
      {storage.value === 'memory' && <p class="note warn">{changeText.memory}</p>}
      {refused.length > 0 && (
        <section class="stack">
          <header>
            <h3>{changeText.notTaken}</h3>
            <p class="meta">{changeText.notTakenWhy}</p>
          </header>
          {refused.map((change) => (
            <RefusedChange key={change.id} change={change} />
          ))}
          {refused.length > 1 && (
            <button type="button" class="btn" onClick={retryAll}>
              {changeText.retryAll}
            </button>
          )}
        </section>
      )}
      {waiting.value.length > 0 && (
        <section>
          <h3>{changeText.waitingList}</h3>
          <p class="meta">{changeText.waitingWhy(offline.value)}</p>
          <ol class="lines waiting-list">
            {waiting.value.map((change) => (
              <li key={change.id}>{changeSentence(change)}</li>
            ))}
          </ol>
        </section>
      )}
      {refused.length + waiting.value.length === 0 && (
        <p class="empty" aria-live="polite">
          {changeText.nothing}
        </p>
      )}
    </Sheet>
  );
}
