import { startAdding } from '../card/AddCards';
import { Capacity } from '../release/Capacity';
import { ProgressBar, progressSummary } from '../release/Progress';
import { ReleaseState } from '../release/ReleaseState';
import { canEdit } from '../sync/board';
import { unit } from '../sync/unit';
import { text } from '../text/en';
import { scopeText } from '../text/scope';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { urlOf } from '../ui/router';
import { type Slice, toggleFolded } from './slices';

export const sliceName = ({ release }: Slice) => release?.name ?? text.backlog;

/** A release of the plan: its name, how far it is and until when. */
export function SliceHead({ slice }: { slice: Slice }) {
  const { release, progress, load, folded, id } = slice;
  const name = sliceName(slice);
  return (
    <div class="slice">
      <div class="slice-name">
        <h2>
          <button
            type="button"
            aria-expanded={!folded}
            aria-label={folded ? text.unfold(name) : text.fold(name)}
            onClick={() => toggleFolded(id)}
          >
            <Icon name={folded ? 'right' : 'down'} />
            <span>{name}</span>
          </button>
        </h2>
        <span class="grow">{release && <ReleaseState release={release} />}</span>
        {!release && <span class="meta">{how(slice)}</span>}
        {canEdit.value && (
          <button
            type="button"
            class="tool"
            aria-label={text.addIn(name)}
            onClick={() => startAdding(release ? { release: id } : {})}
          >
            <Icon name="plus" />
          </button>
        )}
      </div>
      {release && (
        <Link
          class="slice-more"
          to={urlOf({ sheet: `slice-${id}` })}
          label={scopeText.open[release.state](name)}
        >
          <ProgressBar progress={progress} />
          <span class="slice-how">
            <span class="meta grow">{how(slice)}</span>
            <Icon name="right" />
          </span>
          <Capacity release={release} load={load} />
        </Link>
      )}
    </div>
  );
}

const how = ({ release, progress }: Slice) =>
  release ? progressSummary(release, progress, unit()) : text.cardCount(progress.cards);
