/** A choice of few, each with a line that explains it. */
export function Options<Value extends string>(props: {
  label: string;
  name: string;
  chosen: Value;
  options: readonly { value: Value; name: string; hint?: string; disabled?: boolean }[];
  onPick?: (value: Value) => void;
}) {
  return (
    <fieldset class="choices">
      <legend>{props.label}</legend>
      {props.options.map(({ value, name, hint, disabled }) => (
        <label key={value}>
          <input
            type="radio"
            name={props.name}
            value={value}
            defaultChecked={value === props.chosen}
            disabled={disabled}
            onChange={() => props.onPick?.(value)}
          />
          <span>
            {name}
            {hint && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
