import type { ComponentChildren } from 'preact';

export function Field(props: { label: string; hint?: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label class="field">
      <span>{props.label}</span>
      {props.children}
      {props.hint && <small>{props.hint}</small>}
    </label>
  );
}

export function Choice(props: {
  label: string;
  value: string;
  options: [value: string, name: string][];
  disabled?: boolean;
  onPick: (value: string) => void;
}) {
  return (
    <Field label={props.label}>
      <select
        value={props.value}
        disabled={props.disabled}
        onChange={(e) => props.onPick(e.currentTarget.value)}
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
