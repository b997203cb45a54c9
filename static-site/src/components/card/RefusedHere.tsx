import type { Card } from '../../api/types';
import { parked } from '../../outbox/queue';
import { changeText } from '../../text/change';
import { Refused } from '../Refused';

/** What the server did not take of this card's changes, where one sees it. */
export function RefusedHere({ card }: { card: Card }) {
  const here = parked.value.filter(({ path, because }) => !because && path.includes(card.id));
  if (here.length === 0) return null;
  return (
    <section class="refused-here" aria-label={changeText.notTaken}>
      {here.map((change) => (
        <Refused key={change.id} change={change} />
      ))}
    </section>
  );
}
