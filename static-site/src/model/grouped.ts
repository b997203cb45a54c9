/** Groups things by a key, in the order in which they come. */
export function grouped<T, K>(things: readonly T[], key: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const known = groups.get(key(thing));
    if (known) known.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return groups;
}
