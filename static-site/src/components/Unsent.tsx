import { unsent } from '../store/store';
import { text } from '../text/en';

/** The session ended while changes were waiting: they are kept, and signing in sends them. */
export function Unsent() {
  return unsent.value > 0 ? (
    <p class="note warn unsent" role="alert">
      {text.unsent(unsent.value)}
    </p>
  ) : null;
}
