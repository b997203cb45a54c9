import { parked } from '../sync/queue';
import { changeText } from '../text/change';
import { Refused } from './Refused';

/** What the server did not take of the changes to a thing, where one sees it. */
export function RefusedHere({ id }: { id: string }) {
  const here = parked.value.filter(({ path, because }) => !because && path.includes(id));
  if (here.length === 0) return null;
  return (
    <section class="refused-here" aria-label={changeText.notTaken}>
      {here.map((change) => (
        <Refused key={change.id} change={change} />
      ))}
    </section>
  );
}
