import './switch.css';

/** One of a few ways to look at something. */
export function Switch<Way extends string>(props: {
  label: string;
  ways: readonly (readonly [way: Way, name: string])[];
  chosen: Way;
  onChoose: (way: Way) => void;
}) {
  return (
    <fieldset class="switch" aria-label={props.label}>
      {props.ways.map(([way, name]) => (
        <button
          key={way}
          type="button"
          aria-pressed={way === props.chosen}
          onClick={() => props.onChoose(way)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
