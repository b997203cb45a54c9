import { type Change, dependants, type Refusal, undoes } from '../model/change';
import { replace, type Swap } from './keeping';
import { changes } from './queue';

/** Parks a refused change and what depends on it; everything else goes on. */
export async function park(change: Change, problem: Refusal): Promise<void> {
  const refused = problem.detail ?? problem.title;
  const later = changes.value.filter((one) => !one.refused);
  const fallen = [change, ...dependants(change, later)];
  // what was refused needs no undoing: both go
  const undone = new Set(fallen.map(undoes));
  await replace(
    fallen.map((one): Swap => {
      if (undone.has(one.id) || fallen.some(({ id }) => id === undoes(one))) return [one, undefined];
      return [one, { ...one, refused, problem, because: one === change ? undefined : change.id }];
    }),
  );
}
