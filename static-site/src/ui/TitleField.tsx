import './title-field.css';
import { useFieldValue } from './useFieldValue';

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
  function save(field: HTMLTextAreaElement) {
    const value = field.value.replace(/\s+/g, ' ').trim();
    if (value && value !== props.value) void props.onSave(value);
    field.value = value || props.value;
  }
  return (
    <textarea
      ref={box}
      class="title-field"
      rows={1}
      maxLength={props.maxLength}
      aria-label={props.label}
      onBlur={(event) => save(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') event.currentTarget.value = props.value;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
}
