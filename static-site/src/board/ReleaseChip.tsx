import { board } from '../sync/board';
import { text } from '../text/en';
import { scopeText } from '../text/scope';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { urlOf } from '../ui/router';
import { shownRelease } from './filter';

const shown = () => board.value.releases[shownRelease.value];
const name = () => shown()?.name ?? (shownRelease.value === 'backlog' ? text.backlog : text.allReleases);

/** On a phone, which release the board shows; leads to the others. */
export function ReleaseChip() {
  const release = shown();
  const state = release && release.state !== 'planned' ? ` · ${scopeText.states[release.state]}` : '';
  return (
    <Link to={urlOf({ sheet: 'release' })} class="release-chip" label={text.releaseIs(name())}>
      <span class={`chip ${shownRelease.value ? 'accent' : ''}`}>
        {name()}
        {state}
      </span>
    </Link>
  );
}

/** On a desktop, where the project's name stands beside, the release is the title. */
export function ReleaseTitle() {
  const release = shown();
  return (
    <>
      <h1>
        <Link to={urlOf({ sheet: 'release' })} label={text.releaseIs(name())}>
          <span>{name()}</span>
          <Icon name="down" />
        </Link>
      </h1>
      {release && release.state !== 'planned' && (
        <span class="chip accent">{scopeText.states[release.state]}</span>
      )}
      {release?.targetDate && <span class="meta">{text.dueOn(release.targetDate)}</span>}
    </>
  );
}
