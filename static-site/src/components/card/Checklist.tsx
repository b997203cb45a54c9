import { useState } from 'preact/hooks';
import type { Card, ChecklistItem } from '../../api/types';
import { addItem, tickItem } from '../../store/act';
import { cardText } from '../../text/card';
import { ItemEditor } from './ItemEditor';
import { linesOf } from './lines';

export function Checklist(props: { card: Card; items: ChecklistItem[]; editable: boolean }) {
  const { card, items, editable } = props;
  const [edited, setEdited] = useState<string>();
  const done = items.filter((item) => item.done).length;
  if (!editable && items.length === 0) return null;
  return (
    <section class="part" aria-label={cardText.checklist}>
      <header class="line-of">
        <h3 class="grow">{cardText.checklist}</h3>
        {items.length > 0 && <span class="meta">{cardText.progress(done, items.length)}</span>}
      </header>
      {items.length > 0 && <progress value={done} max={items.length} aria-label={cardText.checklist} />}
      <ul class="checklist">
        {items.map((item, i) =>
          item.id === edited && editable ? (
            <ItemEditor
              key={item.id}
              card={card}
              item={item}
              above={items[i - 1] && (items[i - 2]?.id ?? null)}
              below={items[i + 1]?.id}
              close={() => setEdited(undefined)}
            />
          ) : (
            <Item
              key={item.id}
              card={card}
              item={item}
              edit={editable ? () => setEdited(item.id) : undefined}
            />
          ),
        )}
      </ul>
      {editable && <AddItem card={card} />}
    </section>
  );
}

function Item({ card, item, edit }: { card: Card; item: ChecklistItem; edit?: () => void }) {
  const done = item.done ?? false;
  return (
    <li class={done ? 'done' : ''}>
      <label class="tick">
        <input
          type="checkbox"
          checked={done}
          disabled={!edit}
          aria-label={item.text}
          onChange={(event) => tickItem(card, item, event.currentTarget.checked)}
        />
      </label>
      {edit ? (
        <button type="button" class="grow" aria-label={cardText.editItem(item.text)} onClick={edit}>
          {item.text}
        </button>
      ) : (
        <span class="grow">{item.text}</span>
      )}
    </li>
  );
}

/** Enter adds, and the next can be typed at once; a pasted list adds one each. */
function AddItem({ card }: { card: Card }) {
  async function add(lines: string) {
    for (const line of linesOf(lines)) await addItem(card, line);
  }
  return (
    <input
      class="quiet"
      aria-label={cardText.addItem}
      placeholder={cardText.addItem}
      title={cardText.addItemHint}
      maxLength={300}
      enterkeyhint="done"
      onKeyDown={(event) => {
        const field = event.currentTarget;
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        void add(field.value);
        field.value = '';
      }}
      onBlur={(event) => {
        void add(event.currentTarget.value);
        event.currentTarget.value = '';
      }}
      onPaste={(event) => {
        const lines = event.clipboardData?.getData('text') ?? '';
        if (linesOf(lines).length < 2) return;
        event.preventDefault();
        void add(lines);
      }}
    />
  );
}
