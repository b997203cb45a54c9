import './kept-changes.css';
import { discardKeptChanges, keptChanges } from '../device/keptChanges';
import { sessionText } from '../text/session';
import { Removal } from '../ui/Removal';

/** Unsent changes of accounts that are not signed in: how to send them, or to discard them. */
export function KeptChanges() {
  return (
    <>
      {keptChanges.value.map(({ account, username, count }) => (
        <section key={account} class="surface kept-changes">
          <h2>{sessionText.keptTitle(count, username)}</h2>
          <p class="meta">{sessionText.keptWhy(count)}</p>
          <Removal
            title={sessionText.discardTitle}
            action={sessionText.discard(count)}
            onRemove={() => discardKeptChanges(account)}
          >
            <p class="meta">{sessionText.discardWhy}</p>
          </Removal>
        </section>
      ))}
    </>
  );
}
