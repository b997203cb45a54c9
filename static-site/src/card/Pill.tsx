import type { ComponentChildren } from 'preact';

/** A fact of a card that is its own control: it reads as text, and the native control lies over it. */
export function Pill(props: { shown: string; set?: boolean; tone?: string; children?: ComponentChildren }) {
  return (
    <span class={`pill ${props.set ? `set ${props.tone ?? ''}` : ''}`}>
      <span class="shown" aria-hidden={props.children ? 'true' : undefined}>
        {props.shown}
      </span>
      {props.children}
    </span>
  );
}

/** A pill to choose from a list; '' stands for none. */
export function Choose(props: {
  label: string;
  shown: string;
  set: boolean;
  tone?: string;
  value: string;
  options: [value: string, name: string][];
  onPick: (value: string) => void;
}) {
  return (
    <Pill shown={props.shown} set={props.set} tone={props.tone}>
      <select
        aria-label={props.label}
        value={props.value}
        onChange={(e) => props.onPick(e.currentTarget.value)}
      >
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </Pill>
  );
}
