import '../ui/adding.css';
import { signal } from '@preact/signals';
import { text } from '../text/en';
import { Icon } from '../ui/Icon';
import { back, go, place, urlOf } from '../ui/router';
import { addCards } from './cardChanges';

export interface NewCardPlace {
  stage?: string;
  release?: string;
}

const chosen = signal<NewCardPlace>({});
/** What is typed: kept while a locked release asks why. */
const typed = signal('');
/** Where a card is being added, if one is: an address, so that going back ends it. */
export const addingTo = () => {
  const here = place.value;
  return here.page === 'project' && here.sheet === 'add' ? chosen.value : undefined;
};

export function startAdding(where: NewCardPlace): void {
  chosen.value = where;
  typed.value = '';
  go(urlOf({ sheet: 'add' }));
}

/** One line and Enter; the next one can be typed at once. */
export function AddCards(props: { stage: string; release?: string; name: string; onAdded?: () => void }) {
  const close = () => back(urlOf({}));
  async function add(lines: string) {
    typed.value = '';
    if (await addCards(lines, props.stage, props.release)) props.onAdded?.();
    else typed.value = lines;
  }
  return (
    <form
      class="adding"
      onSubmit={(event) => {
        event.preventDefault();
        void add(typed.value);
      }}
    >
      <input
        ref={focusOnce}
        aria-label={text.addTo(props.name)}
        placeholder={text.addTo(props.name)}
        enterkeyhint="send"
        autocomplete="off"
        maxLength={200}
        value={typed.value}
        onInput={(e) => {
          typed.value = e.currentTarget.value;
        }}
        onKeyDown={(e) => e.key === 'Escape' && close()}
        onPaste={(event) => {
          const lines = event.clipboardData?.getData('text') ?? '';
          if (!lines.trim().includes('\n')) return;
          event.preventDefault();
          void add(lines);
        }}
      />
      <button type="button" class="tool" aria-label={text.close} onClick={close}>
        <Icon name="close" />
      </button>
      <small class="meta">{text.addHint}</small>
    </form>
  );
}

const focusOnce = (box: HTMLInputElement | null) => box?.focus();

/** Adds to the stage or release that is shown, in reach of a thumb. */
export function AddButton({ where }: { where: NewCardPlace }) {
  return (
    <button type="button" class="fab" aria-label={text.addCard} onClick={() => startAdding(where)}>
      <Icon name="plus" />
    </button>
  );
}
