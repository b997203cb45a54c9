import { byRank } from './mirror';

type Ranked = { id: string; rank: string };

/** The index at which a thing stands, or would be inserted, in a sorted list. */
export function position(list: readonly Ranked[], thing: Ranked): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byRank(list[middle] as Ranked, thing) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first index after all things of this rank and lower ones. */
export function positionAfterRank(list: readonly Ranked[], rank: string): number {
  return position(list, { rank, id: '\uffff' });
}

/**
 * Keeps one list of things in order while they are replaced one by one: what stayed is not sorted again, what
 * changed is put in its place.
 */
export function incrementalSort<T extends Ranked>(): (things: Record<string, T>) => readonly T[] {
  let known: Record<string, T> = {};
  let order: T[] = [];
  return (things) => {
    if (things === known) return order;
    const stayed = order.filter((thing) => things[thing.id] === thing);
    const changed = Object.values(things)
      .filter((thing) => known[thing.id] !== thing)
      .sort(byRank);
    order = changed.length ? woven(stayed, changed) : stayed;
    known = things;
    return order;
  };
}

function woven<T extends Ranked>(stayed: T[], changed: T[]): T[] {
  const order: T[] = [];
  let from = 0;
  for (const thing of changed) {
    const to = position(stayed, thing);
    for (; from < to; from++) order.push(stayed[from] as T);
    order.push(thing);
  }
  for (; from < stayed.length; from++) order.push(stayed[from] as T);
  return order;
}
