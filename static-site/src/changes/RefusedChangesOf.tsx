import { parked } from '../sync/queue';
import { changeText } from '../text/change';
import { RefusedChange } from './RefusedChange';

/** What the server did not take of the changes to a thing, where one sees it. */
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
