import { storage } from '../device/database';
import { keptChanges } from '../device/keptChanges';
import { sessionEnded } from '../sync/session';
import { signOutWaits } from '../sync/signOut';
import { sessionText } from '../text/session';
import { lazy } from '../ui/lazy';

const KeptChanges = lazy(() => import('./KeptChanges').then((part) => part.KeptChanges));

/** Why nobody is signed in any more, and what is still on this device. */
export function SessionNotice() {
  const ended = sessionEnded.value;
  const count = keptChanges.value.find(({ account }) => account === ended)?.count;
  return (
    <>
      {ended && (
        <p class="note warn" role="alert">
          <strong>{sessionText.ended}</strong>{' '}
          {count ? sessionText.endedKept(count) : sessionText.endedRemoved}
        </p>
      )}
      {signOutWaits.value && (
        <output class="note">
          {sessionText.signOutWaits} {storage.value === 'memory' && sessionText.keepOpen}
        </output>
      )}
      {keptChanges.value.length > 0 && <KeptChanges />}
    </>
  );
}
