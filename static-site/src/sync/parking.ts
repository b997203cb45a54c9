import { type Change, dependants, type Refusal, undoneChangeId } from '../model/change';
import { changes } from './queue';
import { type Replacement, replaceChanges } from './queueStorage';

/** Parks a refused change and what depends on it; everything else goes on. */
export async function park(change: Change, problem: Refusal): Promise<void> {
  const refused = problem.detail ?? problem.title;
  const later = changes.value.filter((change) => !change.refused);
  const fallen = [change, ...dependants(change, later)];
  // what was refused needs no undoing: both go
  const undone = new Set(fallen.map(undoneChangeId));
  await replaceChanges(
    fallen.map((other): Replacement => {
      if (undone.has(other.id) || fallen.some(({ id }) => id === undoneChangeId(other)))
        return [other, undefined];
      return [other, { ...other, refused, problem, because: other === change ? undefined : change.id }];
    }),
  );
}
