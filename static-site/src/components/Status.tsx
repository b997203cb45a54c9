import { drop } from '../outbox/outbox';
import { parked, waiting } from '../outbox/queue';
import { offline } from '../store/store';
import { text } from '../text/en';

/** Says what has not reached the server yet, and what it refused. */
export function Status() {
  return (
    <div class="status" aria-live="polite">
      {offline.value && <p>{text.offline}</p>}
      {waiting.value.length > 0 && <p>{text.waiting(waiting.value.length)}</p>}
      {parked.value.map((change) => (
        <p class="bad" key={change.id}>
          <span>
            {text.refused} {change.refused}
          </span>
          <button type="button" class="btn" onClick={() => drop(change.id)}>
            {text.dismiss}
          </button>
        </p>
      ))}
    </div>
  );
}
