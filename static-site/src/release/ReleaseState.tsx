import type { Release } from '../api/types';
import { scopeText } from '../text/scope';
import { Icon } from '../ui/Icon';

/** Whether a release is locked or has shipped; planned ones say nothing. */
export function ReleaseState({ release }: { release: Pick<Release, 'state'> }) {
  if (release.state === 'planned') return null;
  return (
    <span class="chip accent release-state">
      <Icon name={release.state === 'locked' ? 'lock' : 'check'} />
      {scopeText.states[release.state]}
    </span>
  );
}
