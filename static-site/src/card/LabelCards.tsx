import { board } from '../sync/board';
import { text } from '../text/en';
import { Icon } from '../ui/Icon';
import { urlOf } from '../ui/router';
import { Sheet } from '../ui/Sheet';
import { selected } from '../ui/selection';
import { LabelChip } from './CardFace';
import { labelCard } from './cardChanges';

/** Puts labels on the selected cards, or takes them off when all have them. */
export function LabelCards() {
  const ids = [...selected.value];
  const labels = Object.values(board.value.labels).sort((a, b) => a.name.localeCompare(b.name));
  const has = (card: string, label: string) => !!board.value.cards[card]?.labels?.includes(label);
  return (
    <Sheet label={text.labels} title={text.labelsOf(ids.length)} closeTo={urlOf({})}>
      {labels.length === 0 && <p class="empty">{text.noLabels}</p>}
      <ul class="lines">
        {labels.map((label) => {
          const count = ids.filter((id) => has(id, label.id)).length;
          const all = count === ids.length && count > 0;
          return (
            <li key={label.id}>
              <button
                type="button"
                aria-pressed={all}
                onClick={() => {
                  for (const id of ids) if (has(id, label.id) === all) void labelCard({ id }, label.id, !all);
                }}
              >
                <LabelChip id={label.id} />
                <span class="grow" />
                {count > 0 && !all && <span class="meta">{text.outOf(count, ids.length)}</span>}
                {all && <Icon name="check" />}
              </button>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
