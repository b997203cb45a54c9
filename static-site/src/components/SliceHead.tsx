import { fold, type Slice } from '../store/plan';
import { canEdit } from '../store/store';
import { shortDate } from '../text/due';
import { text } from '../text/en';
import { startAdding } from './AddCards';
import { Icon } from './Icon';

export const sliceName = ({ release }: Slice) => release?.name ?? text.backlog;

/** A release of the plan: its name, how far it is and until when. */
export function SliceHead({ slice }: { slice: Slice }) {
  const { release, progress, folded, id } = slice;
  const name = sliceName(slice);
  return (
    <div class="slice">
      <div class="slice-name">
        <h2>
          <button
            type="button"
            aria-expanded={!folded}
            aria-label={folded ? text.unfold(name) : text.fold(name)}
            onClick={() => fold(id)}
          >
            <Icon name={folded ? 'right' : 'down'} />
            <span>{name}</span>
          </button>
        </h2>
        {release && release.state !== 'planned' && <span class="chip accent">{release.state}</span>}
        <span class="meta grow">{how(slice)}</span>
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
        <div
          class="progress"
          role="img"
          aria-label={text.planProgress(progress.done, progress.doing, progress.total)}
          style={{
            '--done': share(progress.done, progress.total),
            '--doing': share(progress.doing, progress.total),
          }}
        >
          <i />
          <i />
        </div>
      )}
    </div>
  );
}

const share = (part: number, whole: number) => `${whole ? (100 * part) / whole : 0}%`;

function how({ release, progress }: Slice): string {
  const { done, total, points, cards } = progress;
  if (!release || cards === 0) return text.cardCount(cards);
  const far = points ? text.planPoints(done, total) : text.planDone(done, total);
  return release.targetDate ? `${far} · ${shortDate(release.targetDate)}` : far;
}
