import './form.css';
import { cloneElement, createContext, type VNode } from 'preact';
import { useContext, useId } from 'preact/hooks';

/** What is wrong with the fields of the form around, by name. */
export const Faults = createContext<Record<string, string>>({});

interface Control {
  id?: string;
  name?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}

/** A control with its label, a hint, and what is wrong with it once the form was sent. */
export function Field(props: { label: string; hint?: string; children: VNode<Control> }) {
  const id = useId();
  const fault = useContext(Faults)[props.children.props.name ?? ''];
  const told = [props.hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {cloneElement(props.children, {
        id,
        'aria-describedby': told || undefined,
        'aria-invalid': fault ? true : undefined,
      })}
      {props.hint && <small id={`${id}-hint`}>{props.hint}</small>}
      {fault && (
        <small id={`${id}-fault`} class="bad">
          {fault}
        </small>
      )}
    </div>
  );
}

export function Choice(props: {
  label: string;
  value: string;
  options: [value: string, name: string][];
  hint?: string;
  name?: string;
  disabled?: boolean;
  onPick?: (value: string) => void;
}) {
  return (
    <Field label={props.label} hint={props.hint}>
      <select
        name={props.name}
        value={props.value}
        disabled={props.disabled}
        onChange={(e) => props.onPick?.(e.currentTarget.value)}
      >
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
