import { parked } from '../sync/queue';
import { changeText } from '../text/change';
import { RefusedChange } from './RefusedChange';

/** The refused changes of one item, on its sheet. */
export function RefusedChangesOf({ id }: { id: string }) {
  const here = parked.value.filter(({ path, because }) => !because && path.includes(id));
  if (here.length === 0) return null;
  return (
    <section class="refused-changes" aria-label={changeText.notTaken}>
      {here.map((change) => (
        <RefusedChange key={change.id} change={change} />
      ))}
    </section>
  );
}
