import './capacity.css';
import type { Release } from '../api/types';
import type { Load } from '../model/progress';
import { unit } from '../sync/unit';
import { scopeText } from '../text/scope';

/** What is planned of what fits in; more than that is said in words. */
export function Capacity({ release, load }: { release: Release; load: Load }) {
  const { capacity } = release;
  if (capacity === undefined) return null;
  const over = load.estimated - capacity;
  const most = Math.max(capacity, load.estimated) || 1;
  return (
    <div class="capacity">
      <div class="capacity-bar" aria-hidden="true" style={{ '--used': `${(100 * load.estimated) / most}%` }}>
        <i />
      </div>
      <p class="meta">
        {scopeText.outOf(load.estimated, capacity, unit())}
        {over > 0 && <strong class="warn">{` · ${scopeText.over(over, unit())}`}</strong>}
        {load.without > 0 && ` · ${scopeText.without(load.without)}`}
      </p>
    </div>
  );
}
