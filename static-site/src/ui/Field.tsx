import './form.css';
import { cloneElement, createContext, type VNode } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import { Length } from './Length';

/** What is wrong with the fields of the form around, by name. */
export const FieldErrors = createContext<Record<string, string>>({});

interface Control {
  id?: string;
  name?: string;
  maxLength?: number;
  value?: unknown;
  defaultValue?: unknown;
  'data-limit'?: number;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}

/**
 * A control with its label, a hint, and what is wrong with it once the form was sent. A `maxLength` cuts nothing: it is
 * told while one types, and the form refuses what is longer.
 */
export function Field(props: { label: string; hint?: string; children: VNode<Control> }) {
  const id = useId();
  const { name = '', maxLength: limit, value } = props.children.props;
  const [typed, setTyped] = useState('');
  const fault = useContext(FieldErrors)[name];
  const descriptions = [props.hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="field" onInput={(event) => limit && setTyped((event.target as HTMLInputElement).value)}>
      <label for={id}>{props.label}</label>
      {cloneElement(props.children, {
        id,
        maxLength: undefined,
        'data-limit': limit,
        'aria-describedby': descriptions || undefined,
        'aria-invalid': fault ? true : undefined,
      })}
      {props.hint && <small id={`${id}-hint`}>{props.hint}</small>}
      {limit && !fault && <Length text={typeof value === 'string' ? value : typed} limit={limit} />}
      {fault && (
        <small id={`${id}-fault`} class="bad">
          {fault}
        </small>
      )}
    </div>
  );
}

/** A choice of several in a form. What was picked stays, whatever else on the page is rendered meanwhile. */
export function Choice(props: {
  label: string;
  name: string;
  /** What is chosen as long as nothing was picked, or when what was picked is no longer there. */
  chosen: string;
  options: [value: string, name: string][];
}) {
  const [picked, pick] = useState(props.chosen);
  const there = props.options.some(([value]) => value === picked);
  return (
    <Field label={props.label}>
      <select
        name={props.name}
        value={there ? picked : props.chosen}
        onChange={(event) => pick(event.currentTarget.value)}
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
