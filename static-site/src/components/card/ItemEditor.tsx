import { useEffect, useRef } from 'preact/hooks';
import type { Card, ChecklistItem } from '../../api/types';
import { editItem, moveItem, removeItem } from '../../store/act';
import { cardText } from '../../text/card';
import { Icon } from '../Icon';

/** One line of a checklist being edited: its text, its place, or away with it. */
export function ItemEditor(props: {
  card: Card;
  item: ChecklistItem;
  /** What to stand behind to be one higher; undefined: it is the first. */
  above: string | null | undefined;
  /** What to stand behind to be one lower; undefined: it is the last. */
  below: string | undefined;
  close: () => void;
}) {
  const { card, item, above, below, close } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(item.text.length, item.text.length);
  }, []);
  function keep() {
    const text = box.current?.value.replace(/\s+/g, ' ').trim();
    if (text && text !== item.text) void editItem(card, item, text);
  }
  return (
    <li
      class="editing"
      onFocusOut={(event) => {
        if (event.currentTarget.contains(event.relatedTarget as Node | null)) return;
        keep();
        close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !(event.key === 'Enter' && event.target === box.current)) return;
        event.preventDefault();
        if (event.key === 'Escape' && box.current) box.current.value = item.text;
        keep();
        close();
      }}
    >
      <textarea ref={box} rows={1} maxLength={300} aria-label={cardText.itemText} defaultValue={item.text} />
      <span class="tools">
        <Tool
          name="up"
          label={cardText.up}
          act={above === undefined ? undefined : () => moveItem(card, item, above)}
        />
        <Tool name="down" label={cardText.down} act={below ? () => moveItem(card, item, below) : undefined} />
        <Tool
          name="bin"
          label={cardText.remove}
          act={() => {
            close();
            void removeItem(card, item);
          }}
        />
      </span>
    </li>
  );
}

function Tool(props: { name: 'up' | 'down' | 'bin'; label: string; act?: () => void }) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={props.label}
      title={props.label}
      aria-disabled={props.act ? undefined : 'true'}
      onClick={props.act}
    >
      <Icon name={props.name} />
    </button>
  );
}
