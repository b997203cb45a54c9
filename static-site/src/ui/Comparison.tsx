import './comparison.css';
import { Differences } from './Differences';

export interface Side {
  name: string;
  text: string;
}

/** Two values beside each other; in texts, what differs is marked. */
export function Comparison({ sides, marked = true }: { sides: [Side, Side]; marked?: boolean }) {
  return (
    <div class="comparison">
      {sides.map(({ name, text }, i) => (
        <div key={name}>
          <p class="which">{name}</p>
          <p>{marked ? <Differences text={text} other={sides[i === 0 ? 1 : 0].text} /> : text}</p>
        </div>
      ))}
    </div>
  );
}
