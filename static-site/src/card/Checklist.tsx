import { useState } from 'preact/hooks';
import { checklistItem } from '../api/limits';
import type { Card, ChecklistItem } from '../api/types';
import { cardText } from '../text/card';
import { AddLine, LineEditor } from '../ui/LineEditor';
import { addItem, editItem, moveItem, removeItem, tickItem } from './textChanges';

export function Checklist(props: { card: Card; items: ChecklistItem[]; editable: boolean }) {
  const { card, items, editable } = props;
  const [edited, setEdited] = useState<string>();
  const done = items.filter((item) => item.done).length;
  if (!editable && items.length === 0) return null;
  const shift = (item: ChecklistItem, by: -1 | 1, i: number) =>
    items[i + by] && (() => moveItem(card, item, items[by === 1 ? i + 1 : i - 2]?.id ?? null));
  return (
    <section class="card-part" aria-label={cardText.checklist}>
      <header class="heading-row">
        <h3 class="grow">{cardText.checklist}</h3>
        {items.length > 0 && <span class="meta">{cardText.progress(done, items.length)}</span>}
      </header>
      {items.length > 0 && <progress value={done} max={items.length} aria-label={cardText.checklist} />}
      <ul class="checklist">
        {items.map((item, i) =>
          item.id === edited && editable ? (
            <LineEditor
              key={item.id}
              label={cardText.itemText}
              text={item.text}
              maxLength={checklistItem}
              onSave={(text) => editItem(card, item, text)}
              up={shift(item, -1, i)}
              down={shift(item, 1, i)}
              remove={() => removeItem(card, item)}
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
      {editable && (
        <AddLine
          label={cardText.addItem}
          hint={cardText.addItemHint}
          maxLength={checklistItem}
          add={(text) => addItem(card, text)}
        />
      )}
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
