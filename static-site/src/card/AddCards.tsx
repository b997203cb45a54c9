import '../ui/adding.css';
import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { cardDescription, cardTitle } from '../api/limits';
import { type ListItem, typedItem } from '../model/listItem';
import { lengthOf } from '../model/textLength';
import { text } from '../text/en';
import { Icon } from '../ui/Icon';
import { lazy } from '../ui/lazy';
import { back, go, place, urlOf } from '../ui/router';
import { onSeveralLines } from '../ui/severalLines';
import { addCards } from './cardChanges';

export interface NewCardPlace {
  stage?: string;
  release?: string;
}

const PastedList = lazy(() => import('../ui/PastedList').then((part) => part.PastedList));

const chosen = signal<NewCardPlace>({});
/** What is typed: kept while a locked release asks why. */
const typed = signal('');
/** What was pasted, until it was added or given up. */
const pasted = signal<string | undefined>(undefined);
/** Where a card is being added, if one is: an address, so that going back ends it. */
export const addingTo = () => {
  const here = place.value;
  return here.page === 'project' && here.sheet === 'add' ? chosen.value : undefined;
};

export function startAdding(where: NewCardPlace): void {
  chosen.value = where;
  typed.value = '';
  pasted.value = undefined;
  go(urlOf({ sheet: 'add' }));
}

interface Adding {
  stage: string;
  release?: string;
  name: string;
  onAdded?: () => void;
}

/** Adds, and keeps what could not be added where it was. */
async function add({ stage, release, onAdded }: Adding, items: ListItem[], written: string): Promise<void> {
  if (!items.length) return;
  const from = pasted.value === written ? pasted : typed;
  from.value = from === typed ? '' : undefined;
  const left = await addCards(items, stage, release);
  if (left.length < items.length) onAdded?.();
  if (left.length) from.value = left.length === items.length ? written : listOf(left);
}

const listOf = (items: ListItem[]) =>
  items.map(({ title, text: below }) => `- ${title}\n${below.replace(/^/gm, '  ')}`).join('\n');

/** One line and Enter; the next one can be typed at once. A pasted list shows first what it would become. */
export function AddCards(props: Adding) {
  const box = useRef<HTMLInputElement>(null);
  const close = () => back(urlOf({}));
  useLayoutEffect(() => box.current?.focus(), []);
  const written = pasted.value;
  return (
    <form
      class="adding"
      onSubmit={(event) => {
        event.preventDefault();
        void add(props, typedItem(typed.value), typed.value);
      }}
    >
      <input
        ref={box}
        aria-label={text.addTo(props.name)}
        placeholder={text.addTo(props.name)}
        enterkeyhint="send"
        autocomplete="off"
        value={typed.value}
        onInput={(e) => {
          typed.value = e.currentTarget.value;
        }}
        onKeyDown={(e) => e.key === 'Escape' && close()}
        {...onSeveralLines((lines) => {
          pasted.value = lines;
        })}
      />
      <button type="button" class="tool" aria-label={text.close} onClick={close}>
        <Icon name="close" />
      </button>
      {written === undefined ? (
        <small class="meta" aria-live="polite">
          {lengthOf(typed.value.trim()) > cardTitle ? text.titleShortened(cardTitle) : text.addHint}
        </small>
      ) : (
        <PastedList
          written={written}
          textLimit={cardDescription}
          kind="card"
          add={(items) => {
            box.current?.focus();
            return add(props, items, written);
          }}
          close={() => {
            pasted.value = undefined;
            box.current?.focus();
          }}
        />
      )}
    </form>
  );
}

/** Adds to the stage or release that is shown, in reach of a thumb. */
export function AddButton({ where }: { where: NewCardPlace }) {
  return (
    <button type="button" class="fab" aria-label={text.addCard} onClick={() => startAdding(where)}>
      <Icon name="plus" />
    </button>
  );
}
