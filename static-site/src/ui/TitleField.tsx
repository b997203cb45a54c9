import './title-field.css';
import { useRef } from 'preact/hooks';
import { fitHeight } from './fitHeight';
import { useFieldValue } from './useFieldValue';
import { useLength } from './useLength';

/** What a thing is called, edited where it stands: Enter or leaving keeps it, Escape puts it back. */
export function TitleField(props: {
  label: string;
  value: string;
  maxLength: number;
  editable: boolean;
  onSave: (value: string) => Promise<unknown>;
}) {
  return props.editable ? <Editable {...props} /> : <h3 class="title-field">{props.value}</h3>;
}

function Editable(props: {
  label: string;
  value: string;
  maxLength: number;
  onSave: (value: string) => Promise<unknown>;
}) {
  const box = useFieldValue<HTMLTextAreaElement>(props.value);
  const { note, measure } = useLength(props.maxLength);
  /** What the field showed before it was typed into. */
  const shown = useRef('');
  /** What is too long stays in the field; what was not typed into is not saved, whatever it is. */
  function save(field: HTMLTextAreaElement) {
    const typed = field.value;
    const value = typed.replace(/\s+/g, ' ').trim();
    if (!measure(value)) return;
    const isChanged = typed !== shown.current && value !== '' && value !== props.value;
    if (isChanged) void props.onSave(value);
    field.value = isChanged ? value : props.value;
    fitHeight(field);
  }
  return (
    <>
      <textarea
        ref={box}
        class="title-field"
        rows={1}
        aria-label={props.label}
        onFocus={(event) => {
          // what was too long is still typed when one comes back to it
          if (measure(event.currentTarget.value)) shown.current = event.currentTarget.value;
        }}
        onInput={(event) => {
          measure(event.currentTarget.value);
          fitHeight(event.currentTarget);
        }}
        onBlur={(event) => save(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          if (event.key === 'Escape') event.currentTarget.value = props.value;
          // where it is too long, the field keeps the focus to be shortened
          if (measure(event.currentTarget.value)) event.currentTarget.blur();
        }}
      />
      {note}
    </>
  );
}
