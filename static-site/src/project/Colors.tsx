import './colors.css';
import { colorNames, settingsText } from '../text/settings';
import { colors } from './labelColors';

/** A dot in a label's colour, beside its name. */
export function Dot({ color }: { color: string }) {
  return <i class="dot" style={{ background: `#${color}` }} aria-hidden="true" />;
}

/** A choice of the named colours, and of the present one where it is another (an imported label's). */
export function Colors(props: { name: string; chosen: string }) {
  const known = colors.some(({ color }) => color === props.chosen);
  const all = known ? colors : [{ color: props.chosen, name: colorNames.own }, ...colors];
  return (
    <fieldset class="colors">
      <legend>{settingsText.color}</legend>
      {all.map(({ color, name }) => (
        <label key={color} title={name}>
          <input type="radio" name={props.name} value={color} defaultChecked={color === props.chosen} />
          <Dot color={color} />
          <span class="visually-hidden">{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
