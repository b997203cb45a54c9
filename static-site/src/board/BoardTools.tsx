import { type NewCardPlace, startAdding } from '../card/AddCards';
import { canEdit } from '../sync/board';
import { text } from '../text/en';
import { Icon } from '../ui/Icon';
import { go, urlOf } from '../ui/router';
import { wide } from '../ui/Sheet';
import { selecting } from '../ui/selection';
import { FilterTool } from './FilterBar';

/** What stands at the right of the head of Board and Plan. */
export function BoardTools({ add }: { add: NewCardPlace }) {
  return (
    <span class="tools">
      <FilterTool />
      {canEdit.value && (
        <button
          type="button"
          class="tool"
          aria-label={text.select}
          aria-pressed={selecting.value}
          onClick={() => go(urlOf({ sheet: 'select' }))}
        >
          <Icon name="select" />
        </button>
      )}
      {wide.value && (
        <button type="button" class="jump" onClick={() => go(urlOf({ sheet: 'jump' }))}>
          {text.jump} <kbd>{/Mac|iP/.test(navigator.platform) ? '⌘K' : 'Ctrl K'}</kbd>
        </button>
      )}
      {wide.value && canEdit.value && (
        <button type="button" class="btn primary small" onClick={() => startAdding(add)}>
          <Icon name="plus" />
          {text.addCard}
        </button>
      )}
    </span>
  );
}
